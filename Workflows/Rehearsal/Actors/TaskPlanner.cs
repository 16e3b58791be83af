using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Finds tasks nobody has planned for yet, in the order they were created, and plans when somebody decides each.</summary>
internal sealed class TaskPlanner(RehearsalWorld world, RehearsalWatch watch, TaskActor actor, BehaviourBook book)
{
    private readonly TaskSubject _subjects = new();
    private readonly TaskTiming _timing = new(world.Dice);
    private long _lastRow;

    public async Task PlanNewAsync(ActQueue queue, CancellationToken cancellationToken)
    {
        // Rows are numbered as they are inserted; what is there now is read, what comes later comes with a higher number.
        var last = watch.LastTaskRow;
        if (last == _lastRow)
        {
            return;
        }

        var fresh = await world.Db.Set<StaffTask>()
            .FromSql($"SELECT * FROM StaffTasks WHERE rowid > {_lastRow} AND rowid <= {last} ORDER BY rowid")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        _lastRow = last;
        foreach (var task in fresh)
        {
            var (subject, attempt) = _subjects.Name(task);
            if (task.Status is StaffTaskStatus.Completed or StaffTaskStatus.TimedOut or StaffTaskStatus.Cancelled)
            {
                continue;
            }

            if (world.Options.LeavesOtherRounds && OtherRounds.IsFirstTaskOfOne(task, world.Options))
            {
                continue;
            }

            var behaviour = book.For(task.TaskType);
            if (_timing.MomentOf(task, behaviour, subject, attempt) is { } moment)
            {
                queue.Add(new PlannedAct(moment, string.Create(CultureInfo.InvariantCulture, $"task|{subject}|{attempt}"), ct => actor.DecideAsync(task, behaviour, subject, attempt, ct)));
            }
        }
    }
}
