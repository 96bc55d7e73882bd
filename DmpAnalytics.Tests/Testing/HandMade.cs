using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A small world made by hand, for tests of what is said and shown: one programme, its words, and answers about it.</summary>
internal static class HandMade
{
    public static readonly Programme Dmp = new("dmp", new("Dossier médical partagé", "Shared medical record"), "FRA", "EUR")
    {
        Launched = Period.Parse("2004-08-13"),
        Opened = Period.Parse("2011-01-05"),
        Denominator = Denominator.Active,
        HeadlineAt = Period.Parse("2012-06-30"),
    };

    public static readonly Programme Ameli = new("ameli", new("Compte ameli", "ameli account"), "FRA", "EUR");

    public static readonly Source Audit = new("cour_2012", "Le coût du dossier médical personnel", "Cour des comptes", SourceKind.AuditReport)
    {
        Published = Period.Parse("2012-07"),
        Url = "https://example.org/cour",
    };

    public static readonly Source Paper = new("paper", "A finding", "The Paper", SourceKind.Press) { TitleIsOurs = true };

    public static readonly Scope Direct = new("dmp", "spend.csv", "direct", new("Coût direct", "Direct cost")) { IsDefault = true };

    public static readonly Scope Operator = new("dmp", "spend.csv", "operator", new("Opérateur", "Operator")) { PartOf = "direct" };

    public static readonly Target FiveMillion = new("t5m", "dmp", MeasureIds.DossiersCreated, TargetKind.Promise, 5_000_000m, "dossier", "cour_2012")
    {
        Due = new(2013, 12, 31),
        Announced = Period.Parse("2010-04"),
        IsHeadline = true,
    };

    public static readonly ReferenceData Reference = new(
        1,
        [Dmp, Ameli],
        [
            new(MeasureIds.DossiersCreated, MeasureKind.Stock, "dossier", new("Dossiers créés", "Records created"), "dossiers.csv"),
            new(MeasureIds.DossiersEmpty, MeasureKind.Stock, "dossier", new("Dossiers vides", "Empty records"), "dossiers.csv"),
            new(MeasureIds.Spend, MeasureKind.Flow, "money", new("Dépense", "Spend"), "spend.csv"),
        ],
        [Direct, Operator],
        [],
        [Audit, Paper],
        [FiveMillion],
        [new("e1", "dmp", Period.Parse("2011-01-05"), new("Ouverture du DMP", "The DMP opens"), "cour_2012")],
        [new("dmp", MeasureIds.DossiersCreated, Period.Parse("2013-01-01"), new("Les dossiers fermés ne sont plus comptés", "Closed records are no longer counted"), "paper")],
        [new("FRA", 2010, 95m, 2015, "cour_2012"), new("FRA", 2011, 96.5m, 2015, "cour_2012"), new("FRA", 2015, 100m, 2015, "cour_2012")],
        [],
        [new("GBP", 2011, 1.15m, "paper"), new("GBP", 2015, 1.38m, "paper")]);

    public static readonly ResolvedQuestion Question = new()
    {
        Programme = Dmp,
        Scope = Direct,
        At = Period.Parse("2012-06-30"),
        From = new(2004, 8, 13),
        To = new(2012, 6, 30),
        Every = Every.Year,
        Denominator = Denominator.Active,
        Data = 1,
    };

    public static readonly DateOnly At = new(2012, 6, 30);

    public static readonly Result Created = Result.Of(158_000m, "dossier") with
    {
        Measure = MeasureIds.DossiersCreated,
        At = At,
        Figures = [new(Figure(MeasureIds.DossiersCreated, "2012-06-30", 158_000m, "dossier"), FigureRole.Reported, 158_000m)],
        Alternatives =
        [
            new(Figure(MeasureIds.DossiersCreated, "2012-06", 160_000m, "dossier", Qualifier.About, "paper"), SetAside.LessTrustedSource)
            {
                IsRival = true,
                Instead = Figure(MeasureIds.DossiersCreated, "2012-06-30", 158_000m, "dossier"),
            },
        ],
    };

    public static readonly Result Empty = Result.Of(89_500m, "dossier") with
    {
        Measure = MeasureIds.DossiersEmpty,
        At = At,
        Figures = [new(Figure(MeasureIds.DossiersEmpty, "2012-06-30", 89_500m, "dossier"), FigureRole.Reported, 89_500m)],
    };

    public static readonly Result Active = Result.Of(68_500m, "dossier") with
    {
        At = At,
        Basis = Basis.Derived,
        Inputs = [new(InputRole.Created, Created), new(InputRole.Empty, Empty)],
    };

    public static readonly Result Spend = Result.Of(210_000_000m, "EUR") with
    {
        High = null,
        At = At,
        Scope = "direct",
        Measure = MeasureIds.Spend,
        Qualifiers = Qualifiers.AtLeast | Qualifiers.About,
        Cover = 93.68m,
        Holes = [new(new(2012, 1, 1), new(2012, 6, 30))],
        Figures =
        [
            new(Figure(MeasureIds.Spend, "2004/2011", 210_000_000m, "EUR", Qualifier.About, scope: "direct"), FigureRole.Whole, 210_000_000m)
            {
                Span = new(new(2004, 1, 1), new(2011, 12, 31)),
            },
        ],
    };

    public static readonly Result Cost = Result.Of(3065.69m, "EUR/dossier") with
    {
        High = null,
        At = At,
        Basis = Basis.Derived,
        Qualifiers = Qualifiers.AtLeast | Qualifiers.About,
        Inputs = [new(InputRole.Spend, Spend), new(InputRole.Active, Active)],
    };

    public static readonly Result TargetValue = Result.Of(5_000_000m, "dossier") with { Targets = [FiveMillion], At = new(2013, 12, 31) };

    public static Answer Answer(string id, Result result) => new(id, 1, Question, result, "spend / active");

    public static Figure Figure(
        string measure, string period, decimal value, string unit, Qualifier qualifier = Qualifier.Exact, string source = "cour_2012", string? scope = null) =>
        new("dmp", measure, scope, null, Period.Parse(period), value, unit, qualifier, source)
        {
            Locator = "p. 12",
            Origin = new(1, measure == MeasureIds.Spend ? "spend.csv" : "dossiers.csv", 42),
        };
}
