using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Export.Schedules;

/// <summary>
/// Looks every half minute for files of reports that are due. How far each came is in the store, so a restart neither repeats nor
/// forgets; the log tells a failure once, the page of the report as long as it lasts.
/// </summary>
public sealed partial class ScheduleClock(ScheduleRun run, TimeProvider clock, ILogger<ScheduleClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var outcome in await run.DueAsync(stoppingToken))
                {
                    if (outcome.IsNewFault) Held(outcome.Error, outcome.Schedule.Stored.Id, outcome.Schedule.Stored.Report, outcome.Progress.Fault!.Value);
                }

                isFailing = false;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The store may be locked or full for a while: what is due stays due.
                if (!isFailing) Failed(failed);
                isFailing = true;
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The schedule {Schedule} of the report {Report} wrote no files: {Fault}.")]
    private partial void Held(Exception? error, string schedule, string report, ReportScheduleFault fault);

    [LoggerMessage(LogLevel.Error, "Scheduled reports could not be looked at.")]
    private partial void Failed(Exception failed);
}
