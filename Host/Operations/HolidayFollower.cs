using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Host.Operations;

/// <summary>Looks every few seconds whether the holidays were edited, here or on another node: a due date must not depend on the node that computes it. A hundred short rows cost less than a feed that can miss one.</summary>
internal sealed class HolidayFollower(HolidayWatch holidays, IConfiguration configuration, ILogger<HolidayFollower> log) : BackgroundService
{
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(Math.Max(1, configuration.GetValue("Operations:HolidaysEverySeconds", 5)));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_pause, stoppingToken);
                if (await holidays.LookAsync(stoppingToken))
                {
                    log.LogInformation("The holiday table was edited; this node counts by the new one");
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away for a minute must not end it for good.
                log.LogWarning("The holidays could not be read ({Reason}); the table in memory stays", failure.Message);
            }
        }
    }
}
