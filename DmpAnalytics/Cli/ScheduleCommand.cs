using System.CommandLine;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Cli;

/// <summary><c>schedule add|list|pause|resume|remove|run</c>: files of reports that are written unattended.</summary>
internal static class ScheduleCommand
{
    public static Command Create(CommandHost host, SharedOptions shared) => new("schedule", host.Text("Schedule"))
    {
        Add(host, shared),
        List(host, shared),
        Act("pause", host, shared, (desk, id, token) => desk.PauseAsync(id, true, Actor.CommandLine, token)),
        Act("resume", host, shared, (desk, id, token) => desk.PauseAsync(id, false, Actor.CommandLine, token)),
        Act("remove", host, shared, (desk, id, token) => desk.RemoveAsync(id, Actor.CommandLine, token)),
        Run(host, shared),
    };

    private static Command Add(CommandHost host, SharedOptions shared)
    {
        var report = new Argument<string>("REPORT") { Description = host.Text("ReportTemplate", string.Join(", ", TemplateCatalog.All.Select(each => each.Id))) };
        var rhythm = new Option<string>("--rhythm") { Description = host.Text("ScheduleRhythm"), HelpName = string.Join('|', Code.All<ReportRhythm>()), Required = true };
        rhythm.AcceptOnlyFromAmong([.. Code.All<ReportRhythm>()]);
        var forms = new Option<string[]>("--form")
        {
            Description = host.Text("ScheduleForms"),
            HelpName = string.Join('|', ReportFormats.All.Select(format => format.Extension)),
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        forms.AcceptOnlyFromAmong([.. ReportFormats.All.Select(format => format.Extension)]);
        var language = new Option<string?>("--language") { Description = host.Text("ReportLanguage"), HelpName = "fr|en" };
        language.AcceptOnlyFromAmong([.. Code.All<Language>()]);
        var parameters = new QuestionOptions(host);

        var command = new Command("add", host.Text("ScheduleAdd")) { report, rhythm, forms, language };
        parameters.AddTo(command);
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var question = parameters.Read(line);
            if (!question.IsAnswered) return await QuestionOptions.RefuseAsync(question.Problems, host);
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            var resolved = await app.Services.GetRequiredService<Analyst>().ResolveAsync(question.Value, cancellationToken);
            if (!resolved.IsAnswered) return await QuestionOptions.RefuseAsync(resolved.Problems, host);

            var added = await app.Services.GetRequiredService<ScheduleDesk>().AddAsync(
                line.GetValue(report)!,
                question.Value with { Programme = resolved.Value.Programme.Id },
                Code.TryParse<Language>(line.GetValue(language), out var chosen) ? chosen : host.Language,
                [.. line.GetValue(forms)!],
                Code.TryParse<ReportRhythm>(line.GetValue(rhythm), out var when) ? when : default,
                Actor.CommandLine,
                cancellationToken);
            if (added is null)
            {
                await host.Error.WriteLineAsync(host.Text("NoSuchReport", line.GetValue(report)!));
                return CommandHost.Failed;
            }

            await host.Output.WriteLineAsync(host.Text("ScheduleAdded", added.Stored.Id, added.Folder));
            return 0;
        }));
        return command;
    }

    private static Command List(CommandHost host, SharedOptions shared)
    {
        var command = new Command("list", host.Text("ScheduleList"));
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var schedules = await app.Services.GetRequiredService<ScheduleDesk>().ListAsync(null, cancellationToken);
            foreach (var schedule in schedules)
            {
                await host.Output.WriteLineAsync($"{schedule.Stored.Id}  {schedule.Stored.Report} {schedule.Stored.Parameters} {schedule.Stored.Language}".TrimEnd());
                await host.Output.WriteLineAsync($"  {ScheduleText.Rhythm(schedule.Stored.Rhythm, host.Language)} · {schedule.Stored.Formats} · {schedule.Folder}");
                foreach (var sentence in ScheduleText.State(schedule, now, host.Language)) await host.Output.WriteLineAsync("  " + sentence);
            }

            if (schedules.Count == 0) await host.Output.WriteLineAsync(host.Text("ScheduleNone"));
            return 0;
        }));
        return command;
    }

    private static Command Act(string name, CommandHost host, SharedOptions shared, Func<ScheduleDesk, string, CancellationToken, Task<bool>> act)
    {
        var id = new Argument<string>("SCHEDULE") { Description = host.Text("ScheduleId") };
        var command = new Command(name, host.Text("Schedule." + name)) { id };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            if (await act(app.Services.GetRequiredService<ScheduleDesk>(), line.GetValue(id)!, cancellationToken)) return 0;
            await host.Error.WriteLineAsync(host.Text("NoSuchSchedule", line.GetValue(id)!));
            return CommandHost.Failed;
        }));
        return command;
    }

    private static Command Run(CommandHost host, SharedOptions shared)
    {
        var command = new Command("run", host.Text("ScheduleRun")) { shared.ReportsDir };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            var outcomes = await app.Services.GetRequiredService<ScheduleRun>().DueAsync(cancellationToken);
            foreach (var file in outcomes.SelectMany(outcome => outcome.Files)) await host.Output.WriteLineAsync(host.Text("ReportMade", file));
            var faults = outcomes.Where(outcome => outcome.Progress.Fault is not null).ToList();
            foreach (var outcome in faults)
                await host.Error.WriteLineAsync(host.Text("ScheduleFault", outcome.Schedule.Stored.Id, ScheduleText.Fault(outcome.Progress.Fault!.Value, host.Language)));
            return faults.Count == 0 ? 0 : CommandHost.Failed;
        }));
        return command;
    }
}
