using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>
/// Lets the rehearsal's people work in a running demonstration: everybody but one company decides what is on their desks, the clock goes from
/// alarm to alarm, until that company is asked for something. Development only: whoever shows the product plays the company and skips the waiting.
/// </summary>
public sealed class SimulatedOffice(IServiceProvider services, IDispatchPump pump, ICommitGate gate, TimeProvider time)
{
    private const int MostSteps = 20_000;

    private static readonly TimeSpan Step = TimeSpan.FromDays(1);

    /// <summary>Works until the company has something to do, or until the clock has reached <paramref name="limit"/>.</summary>
    public async Task<OfficeDay> WorkAsync(string? companyId, DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var clock = time as MovableClock ?? throw new InvalidOperationException("This clock cannot be put forward: the simulated office works in Development only.");
        await using var scope = services.CreateAsyncScope();
        var run = new Run(scope.ServiceProvider, clock, gate, companyId);
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
    public async Task<OfficeDay> WaitAsync(DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var clock = time as MovableClock ?? throw new InvalidOperationException("This clock cannot be put forward: it is the machine's own.");
        var next = await pump.NextDueAsync(cancellationToken);
        clock.MoveTo(next is null || next > limit ? limit : next.Value);
        var fired = await pump.FireDueTimersAsync(cancellationToken: cancellationToken);
        await pump.DrainAsync(cancellationToken);
        return new OfficeDay(clock.GetUtcNow(), 0, fired, false, next is null, []);
    }

    private async Task SettleAsync(Run run, CancellationToken cancellationToken)
    {
        while (await pump.DrainAsync(cancellationToken) + await run.Background.RunDueAsync(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await run.LookAtDesksAsync(cancellationToken);
    }

    private async Task<DateTimeOffset?> NextMomentAsync(Run run, CancellationToken cancellationToken) =>
        new[] { await pump.NextDueAsync(cancellationToken), run.NextDecisionAt, await run.Background.NextDueAsync(cancellationToken) }.Min();

    /// <summary>One go: who plans what, and what came of it.</summary>
    private sealed class Run
    {
        private readonly string? _companyId;
        private readonly RehearsalWorld _world;
        private readonly TaskActor _actor;
        private readonly BehaviourBook _book = new();
        private readonly TaskTiming _timing;
        private readonly Dictionary<string, (DateTimeOffset At, Func<CancellationToken, Task> Decide)> _desk = [];
        private int _decided;

        public Run(IServiceProvider services, MovableClock clock, ICommitGate gate, string? companyId)
        {
            _companyId = companyId;
            _world = new RehearsalWorld(
                new RehearsalOptions { Year = clock.GetUtcNow().Year }, clock, new Dice(1), gate, services, services.GetRequiredService<ProgrammeDbContext>());
            _actor = RehearsalParts.Actor(_world);
            _timing = new TaskTiming(_world.Dice);
            Background = RehearsalParts.Background(_world);
        }

        public BackgroundWork Background { get; }

        public int TimersFired { get; set; }

        public DateTimeOffset? NextDecisionAt => _desk.Count == 0 ? null : _desk.Values.Min(plan => plan.At);

        public OfficeDay Day(bool companyIsAsked = false, bool nothingIsLeft = false) =>
            new(_world.Now, _decided, TimersFired, companyIsAsked, nothingIsLeft, [.. _world.Problems.Distinct()]);

        public Task<bool> CompanyIsAskedAsync(CancellationToken cancellationToken)
        {
            var group = "Company@" + _companyId;
            return Open().AnyAsync(task => task.CompanyId == _companyId && task.CandidateGroup != null && task.CandidateGroup.EndsWith(group), cancellationToken);
        }

        public async Task LookAtDesksAsync(CancellationToken cancellationToken)
        {
            var open = await Open().ToListAsync(cancellationToken);
            foreach (var gone in _desk.Keys.Except(open.Select(task => task.Id)).ToList())
            {
                _desk.Remove(gone);
            }

            foreach (var task in open.Where(task => !_desk.ContainsKey(task.Id) && !IsLeftToVisitor(task)))
            {
                var subject = $"{task.Reference}|{task.ActivityId}|{task.TargetKey}";
                var behaviour = _book.For(task.TaskType);
                if (_timing.MomentOf(task, behaviour, subject, task.Revision) is { } at)
                {
                    _desk[task.Id] = (at < _world.Now ? _world.Now : at, ct => _actor.DecideAsync(task.Id, behaviour, subject, 0, ct));
                }
            }
        }

        public async Task DecideDueAsync(CancellationToken cancellationToken)
        {
            foreach (var (id, plan) in _desk.Where(entry => entry.Value.At <= _world.Now).OrderBy(entry => entry.Value.At).ToList())
            {
                await plan.Decide(cancellationToken);
                _decided++;

                // Whoever could not decide it now tries again the next day.
                _desk[id] = (plan.At + Step, plan.Decide);
            }
        }

        private bool IsLeftToVisitor(StaffTask task) =>
            _companyId is not null && task.CandidateGroup?.EndsWith("@" + _companyId, StringComparison.Ordinal) == true;

        private IQueryable<StaffTask> Open() => _world.Db.Set<StaffTask>().AsNoTracking()
            .Where(task => task.Status == StaffTaskStatus.Available || task.Status == StaffTaskStatus.Assigned || task.Status == StaffTaskStatus.Unassigned);
    }
}
