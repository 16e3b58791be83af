using System.Globalization;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Finds tasks nobody has planned for yet, in the order they were created, and plans when somebody decides each.</summary>
internal sealed class TaskPlanner(RehearsalWorld world, RehearsalWatch watch, TaskActor actor, BehaviourBook book)
{
    private readonly TaskSubject _subjects = new();
    private readonly TaskTiming _timing = new(world.Dice);

    public async Task PlanNewAsync(ActQueue queue, CancellationToken cancellationToken)
    {
        foreach (var task in await watch.NewTasksAsync(cancellationToken))
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
