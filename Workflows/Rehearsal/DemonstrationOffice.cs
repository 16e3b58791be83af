using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>
/// Lets the rehearsal's people work in a running demonstration: everybody but one company decides what is on their desks, the clock goes from
/// alarm to alarm, until that company is asked for something. Development only: whoever shows the product plays the company and skips the waiting.
/// </summary>
public sealed class DemonstrationOffice(IServiceProvider services, IDbContextFactory<ProgrammeDbContext> contexts, IDispatchPump pump, ICommitGate gate, TimeProvider time)
{
    private const int MostSteps = 20_000;

    /// <summary>Chance of a demonstration: always the same, so that what was shown once can be shown again.</summary>
    private const int Seed = 7;

    /// <summary>Works until the company has something to do, or until the clock has reached <paramref name="limit"/>.</summary>
    public async Task<DemonstrationReport> WorkAsync(string? companyId, DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var clock = time as MovableClock ?? throw new InvalidOperationException("This clock cannot be put forward: the simulated office works in Development only.");
        await gate.CommitAsync("demonstration.begin", (sp, ct) => SampleFiles.OfAsync(sp, SampleFiles.Staff, null, ct), cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = new DemonstrationRun(new RehearsalWorld(new RehearsalOptions { Year = clock.GetUtcNow().Year }, clock, new Dice(Seed), gate, services, db), companyId);
        for (var step = 0; step < MostSteps; step++)
        {
            await SettleAsync(run, cancellationToken);
            if (companyId is not null && await run.CompanyIsAskedAsync(cancellationToken))
            {
                return run.Day(companyIsAsked: true);
            }

            var next = await NextMomentAsync(run, cancellationToken);
            if (next is null || next > limit)
            {
                clock.MoveTo(next is null ? clock.GetUtcNow() : limit);
                return run.Day(nothingIsLeft: next is null);
            }

            clock.MoveTo(next.Value);
            run.TimersFired += await pump.FireDueTimersAsync(cancellationToken: cancellationToken);
            await run.DecideDueAsync(cancellationToken);
        }

        return run.Day();
    }

    /// <summary>Only the clock moves: to the next alarm, which goes off.</summary>
    public async Task<DemonstrationReport> WaitAsync(DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var clock = time as MovableClock ?? throw new InvalidOperationException("This clock cannot be put forward: it is the machine's own.");
        var next = await pump.NextDueAsync(cancellationToken);
        clock.MoveTo(next is null || next > limit ? limit : next.Value);
        var fired = await pump.FireDueTimersAsync(cancellationToken: cancellationToken);
        await pump.DrainAsync(cancellationToken);
        return new DemonstrationReport(clock.GetUtcNow(), 0, fired, false, next is null, []);
    }

    private async Task SettleAsync(DemonstrationRun run, CancellationToken cancellationToken)
    {
        while (await pump.DrainAsync(cancellationToken) + await run.Background.RunDueAsync(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await run.LookAtDesksAsync(cancellationToken);
    }

    private async Task<DateTimeOffset?> NextMomentAsync(DemonstrationRun run, CancellationToken cancellationToken) =>
        new[] { await pump.NextDueAsync(cancellationToken), run.NextDecisionAt, await run.Background.NextDueAsync(cancellationToken) }.Min();
}
