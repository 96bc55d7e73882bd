using System.Collections.Frozen;

namespace DmpAnalytics.Import.Mappings;

/// <summary>What providers call the columns of figures, French and English, folded; the names and ids of measures come from the data itself.</summary>
internal static class ColumnAliases
{
    private static readonly (string Field, string[] Names)[] Fields =
    [
        ("programme", ["programme", "program", "dispositif", "service", "projet"]),
        ("measure", ["measure", "mesure", "indicateur", "libelle", "intitule", "variable", "metric"]),
        ("period", ["period", "periode", "date", "annee", "year", "mois", "month", "trimestre", "quarter", "exercice", "au", "date d observation", "situation au"]),
        ("precision", ["precision"]),
        (Mapping.Value, ["value", "valeur", "montant", "amount", "nombre", "nb", "effectif", "total", "count", "chiffre"]),
        ("unit", ["unit", "unite", "devise", "currency"]),
        ("qualifier", ["qualifier", "qualificatif"]),
        ("scope", ["scope", "perimetre"]),
        ("region", ["region", "territoire", "departement", "code region", "etablissement", "place"]),
        ("source", ["source", "source id"]),
        ("locator", ["locator", "page", "reference", "emplacement"]),
        ("rank", ["rank", "rang"]),
        ("status", ["status", "statut"]),
        ("note_fr", ["note fr", "note", "remarque", "commentaire", "observations"]),
        ("note_en", ["note en", "comment", "remark"]),
    ];

    private static readonly (string Measure, string[] Names)[] Measures =
    [
        ("dossiers_created", ["dossiers crees", "dossiers ouverts", "dmp crees", "dmp ouverts", "crees", "created", "records", "accounts"]),
        ("dossiers_empty", ["dossiers vides", "dmp vides", "vides", "empty"]),
        ("dossiers_fed", ["dossiers alimentes", "dmp alimentes", "alimentes", "fed"]),
        ("dossiers_activated", ["dossiers actives", "profils actives", "espaces actives", "actives", "activated"]),
        ("documents_stored", ["documents", "documents deposes", "documents stockes"]),
        ("spend", ["spend", "depense", "depenses", "cout", "couts", "cost", "montant depense", "montant des depenses"]),
        ("budget", ["budget", "budget vote"]),
        ("connections", ["connections", "connexions", "visites", "connexions mensuelles"]),
    ];

    private static readonly FrozenDictionary<string, string> FieldOf = Table(Fields);
    private static readonly FrozenDictionary<string, string> MeasureOf = Table(Measures);

    /// <summary>The field a folded header names.</summary>
    public static string? Field(string folded) => FieldOf.GetValueOrDefault(folded);

    /// <summary>The measure a folded header names, where no measure is called so.</summary>
    public static string? Measure(string folded) => MeasureOf.GetValueOrDefault(folded);

    private static FrozenDictionary<string, string> Table((string Id, string[] Names)[] rows) =>
        rows.SelectMany(row => row.Names.Append(Folding.Fold(row.Id)).Distinct().Select(name => (name, row.Id))).ToFrozenDictionary(pair => pair.name, pair => pair.Id);
}
