using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Rehearsal.Acts;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>One rehearsal on one database that already has its definitions and people: begins the year or goes on where it was killed, and tells what came of it.</summary>
public sealed class RehearsalRun(IServiceProvider services, RehearsalOptions options, VirtualClock clock)
{
    public long ActsDone { get; private set; }

    public async Task<RehearsalReport> RunAsync(IProgress<RehearsalProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = await services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync(cancellationToken);
        await using var _ = db;
        var gate = services.GetRequiredService<ICommitGate>();
        var world = new RehearsalWorld(options, clock, new Dice(options.Seed), gate, services, db);
        var start = options.StartAt ?? RehearsalEnding.DefaultStart(options.Year);
        clock.MoveTo(start);
        if (await RehearsalClock.LastMomentAsync(db, cancellationToken) is { } last)
        {
            clock.MoveTo(last);
        }

        await BeginYearAsync(db, gate, cancellationToken);
        using var watch = RehearsalWatch.On(db);
        var driver = Driver(world, watch);
        await driver.RunAsync(progress, cancellationToken);
        ActsDone = driver.ActsDone;
        return await new RehearsalReportBuilder(world).BuildAsync(start, world.Problems, cancellationToken);
    }

    /// <summary>Rounds of published years are started by hand in January (ruling 15).</summary>
    private async Task BeginYearAsync(ProgrammeDbContext db, ICommitGate gate, CancellationToken cancellationToken)
    {
        if (await db.Instances.AsNoTracking().AnyAsync(i => i.DefinitionId == "sf-round" && i.CorrelationId == $"R-{options.Year}", cancellationToken))
        {
            return;
        }

        await gate.CommitAsync(
            "rehearsal.begin",
            async (sp, ct) =>
            {
                await SampleFiles.OfAsync(sp, SampleFiles.Staff, null, ct);
                await sp.GetRequiredService<RoundService>().StartAsync(options.Year, options.Quotas.Count > 0 ? options.Quotas : null, ct);
            },
            cancellationToken);
    }

    private RehearsalDriver Driver(RehearsalWorld world, RehearsalWatch watch)
    {
        return new RehearsalDriver(
            world,
            services.GetRequiredService<IDispatchPump>(),
            new BackgroundWork(services, world.Clock, watch, options.PrintsDocuments),
            watch,
            new TaskPlanner(world, watch, RehearsalParts.Actor(world), new BehaviourBook()),
            RehearsalParts.OfKind<ISpontaneousAct>(),
            new RehearsalEnding(world));
    }
}
