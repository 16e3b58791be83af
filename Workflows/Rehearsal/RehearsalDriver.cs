using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Rehearsal.Acts;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Runs the year: does what is due now, lets people plan, moves the clock to whatever comes first. The engine, the timers, the pumps and the services are the product's own; only the clock, the people and the mail server are made up.</summary>
internal sealed class RehearsalDriver(
    RehearsalWorld world,
    IDispatchPump pump,
    BackgroundWork background,
    RehearsalWatch watch,
    TaskPlanner tasks,
    IReadOnlyList<ISpontaneousAct> spontaneous,
    RehearsalEnding ending)
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    private readonly ActQueue _acts = new();
    private long _plannedVersion = -1;

    public long ActsDone { get; private set; }

    public long TimersFired { get; private set; }

    public long DispatchesDone { get; private set; }

    public async Task RunAsync(IProgress<RehearsalProgress>? progress, CancellationToken cancellationToken)
    {
        await PlanDayAsync(cancellationToken);
        var nextDay = NextMidnight(world.Now);
        while (!cancellationToken.IsCancellationRequested)
        {
            await SettleAsync(cancellationToken);
            var next = await NextMomentAsync(nextDay, cancellationToken);
            if (next > (world.Options.StopAt ?? DateTimeOffset.MaxValue))
            {
                world.Clock.MoveTo(world.Options.StopAt!.Value);
                break;
            }

            world.Clock.MoveTo(next);
            if (next >= nextDay)
            {
                nextDay = NextMidnight(world.Now);
                await PlanDayAsync(cancellationToken);
                progress?.Report(new RehearsalProgress(world.Now, ActsDone, TimersFired, DispatchesDone, _acts.Count));
                if (await ending.IsReachedAsync(_acts.Count, cancellationToken))
                {
                    break;
                }
            }

            await DoWhatIsDueAsync(cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Everything that happens by itself and takes no time.</summary>
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        int done;
        do
        {
            done = watch.NextHandOverAt <= world.Now ? await pump.DrainAsync(cancellationToken) : 0;
            DispatchesDone += done;
            done += await background.RunDueAsync(cancellationToken);
        }
        while (done > 0);
        await tasks.PlanNewAsync(_acts, cancellationToken);
    }

    private async Task<DateTimeOffset> NextMomentAsync(DateTimeOffset nextDay, CancellationToken cancellationToken)
    {
        var next = nextDay;
        foreach (var candidate in new[] { watch.NextTimerAt, watch.NextHandOverAt, _acts.NextAt, await background.NextDueAsync(cancellationToken) })
        {
            if (candidate is { } moment && moment < next)
            {
                next = moment;
            }
        }

        return next;
    }

    /// <summary>Deadlines before people: who acts in the very instant of a deadline is too late.</summary>
    private async Task DoWhatIsDueAsync(CancellationToken cancellationToken)
    {
        var fired = watch.NextTimerAt <= world.Now ? await pump.FireDueTimersAsync(cancellationToken: cancellationToken) : 0;
        TimersFired += fired;
        if (fired == 0 && _acts.NextAt <= world.Now)
        {
            await _acts.Take().DoAsync(cancellationToken);
            ActsDone++;
        }
    }

    /// <summary>People plan from what is written; after a day on which nothing was, they have no new ideas.</summary>
    private async Task PlanDayAsync(CancellationToken cancellationToken)
    {
        var version = watch.Version;
        if (version == _plannedVersion)
        {
            return;
        }

        _plannedVersion = version;
        foreach (var kind in spontaneous)
        {
            foreach (var act in await kind.PlanAsync(world, cancellationToken))
            {
                _acts.Add(act);
            }
        }
    }

    private static DateTimeOffset NextMidnight(DateTimeOffset now) =>
        new DateTimeOffset(now.ToOffset(Seoul).Date, Seoul).AddDays(1).ToUniversalTime();
}
