using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>One go of the simulated office: what lies on the desks, who takes it when, and what came of it.</summary>
internal sealed class DemonstrationRun(RehearsalWorld world, string? companyId)
{
    private static readonly TimeSpan UntilTomorrow = TimeSpan.FromDays(1);

    private readonly TaskActor _actor = RehearsalParts.Actor(world);
    private readonly BehaviourBook _book = new();
    private readonly TaskTiming _timing = new(world.Dice);
    private readonly Dictionary<string, (DateTimeOffset At, Func<CancellationToken, Task> Decide)> _desk = [];
    private int _decided;

    public BackgroundWork Background { get; } = new(world.Services, world.Clock);

    public int TimersFired { get; set; }

    public DateTimeOffset? NextDecisionAt => _desk.Count == 0 ? null : _desk.Values.Min(plan => plan.At);

    public DemonstrationReport Day(bool companyIsAsked = false, bool nothingIsLeft = false) =>
        new(world.Now, _decided, TimersFired, companyIsAsked, nothingIsLeft, [.. world.Problems.Distinct()]);

    public async Task<bool> CompanyIsAskedAsync(CancellationToken cancellationToken) =>
        (await OpenAsync(cancellationToken)).Any(IsLeftToVisitor);

    /// <summary>Everything open that nobody has planned yet gets its moment; what was decided or withdrawn elsewhere is taken off.</summary>
    public async Task LookAtDesksAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        foreach (var gone in _desk.Keys.Except(open.Select(task => task.Id)).ToList())
        {
            _desk.Remove(gone);
        }

        foreach (var task in open.Where(task => !_desk.ContainsKey(task.Id) && !IsLeftToVisitor(task)))
        {
            var subject = $"{task.Reference}|{task.ActivityId}|{task.TargetKey}";
            var behaviour = _book.For(task.TaskType);
            var attempt = await AskedBeforeAsync(task, cancellationToken);
            if (_timing.MomentOf(task, behaviour, subject, attempt) is { } at)
            {
                _desk[task.Id] = (at < world.Now ? world.Now : at, ct => _actor.DecideAsync(task.Id, behaviour, subject, attempt, ct));
            }
        }
    }

    public async Task DecideDueAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, plan) in _desk.Where(entry => entry.Value.At <= world.Now).OrderBy(entry => entry.Value.At).ToList())
        {
            await plan.Decide(cancellationToken);
            _decided++;

            // Whoever could not decide it now tries again the next day.
            _desk[id] = (world.Now + UntilTomorrow, plan.Decide);
        }
    }

    /// <summary>How often the same was asked already: people decide otherwise the second time.</summary>
    private Task<int> AskedBeforeAsync(StaffTask task, CancellationToken cancellationToken) => world.Db.Set<StaffTask>().AsNoTracking().CountAsync(
        other => other.Reference == task.Reference && other.ActivityId == task.ActivityId && other.TargetKey == task.TargetKey && other.CreatedAt < task.CreatedAt, cancellationToken);

    private bool IsLeftToVisitor(StaffTask task) =>
        companyId is not null && task.CandidateGroup?.EndsWith("@" + companyId, StringComparison.Ordinal) == true;

    private Task<List<StaffTask>> OpenAsync(CancellationToken cancellationToken) => world.Db.Set<StaffTask>().AsNoTracking()
        .Where(task => task.Status == StaffTaskStatus.Available || task.Status == StaffTaskStatus.Assigned || task.Status == StaffTaskStatus.Unassigned)
        .OrderBy(task => task.CreatedAt).ThenBy(task => task.Id)
        .ToListAsync(cancellationToken);
}
