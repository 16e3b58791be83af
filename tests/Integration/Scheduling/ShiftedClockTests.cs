using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using SmartFactory.Engine;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Engine.Timers;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Integration.Scheduling;

/// <summary>A demonstration's clock is months ahead of the machine's. The scheduler must not count itself late for ever: it once did, with a processor of its own and 200 MB more every second.</summary>
public sealed class ShiftedClockTests
{
    private static readonly TriggerKey Sweep = new("sweep");

    private sealed class NewYearsDuty : ICronDuty
    {
        public string Name => "new-year";

        public string Cron => "0 0 3 1 1 ?";

        public Task RunAsync(DateTimeOffset due, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [Fact]
    public async Task A_scheduler_under_a_clock_that_is_years_ahead_goes_on_firing()
    {
        using var folder = new TemporaryFolder("shifted");
        var clock = new DemonstrationClock(folder.File("clock.txt"));
        clock.MoveTo(clock.GetUtcNow().AddYears(10));
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddEngine()
            .AddPersistence(DatabaseOptions.Sqlite(folder.File("test.db")))
            .AddEngineContext<ProgrammeDbContext, SqliteProgrammeDbContext, PostgreSqlProgrammeDbContext>()
            .AddScheduling()
            .AddScoped<ICronDuty, NewYearsDuty>();
        using var host = builder.Build();
        await host.Services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        await host.StartAsync();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        await Eventually.TrueAsync(async () => await FiredAsync(scheduler) is not null, "the sweep to be fired");

        await host.StopAsync();
    }

    /// <summary>A scheduler that counts itself late does not answer any more: that must not take minutes and all the memory to be seen.</summary>
    private static async Task<DateTimeOffset?> FiredAsync(IScheduler scheduler) => (await scheduler.GetTrigger(Sweep).AsTask().WaitAsync(TimeSpan.FromSeconds(30)))?.PreviousFireTimeUtc;
}
