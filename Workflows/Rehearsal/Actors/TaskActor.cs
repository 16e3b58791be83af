using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Rehearsal.Answers;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Decides one task the way its page would: picks the doer, the action, fills the form and completes it through the task service.</summary>
internal sealed class TaskActor(RehearsalWorld world, ActorDirectory directory, IEnumerable<IAnswerProducer> producers)
{
    private readonly Dictionary<string, IAnswerProducer> _producers = producers
        .SelectMany(p => p.TaskTypes.Select(t => (Type: t, Producer: p)))
        .ToDictionary(p => p.Type, p => p.Producer, StringComparer.Ordinal);

    public async Task DecideAsync(string taskId, Behaviour behaviour, string subject, int attempt, CancellationToken cancellationToken) =>
        await DecideAsync(await ReadAsync(taskId, cancellationToken), behaviour, subject, attempt, cancellationToken);

    /// <param name="task">As it was when it was planned. Where it was changed or closed since, it is read again.</param>
    public async Task DecideAsync(StaffTask task, Behaviour behaviour, string subject, int attempt, CancellationToken cancellationToken)
    {
        var (result, action, doer) = await TryAsync(task, behaviour, subject, attempt, cancellationToken);
        if (result is { Kind: TaskAnswerKind.Stale })
        {
            task = await ReadAsync(task.Id, cancellationToken);
            (result, action, doer) = await TryAsync(task, behaviour, subject, attempt, cancellationToken);
        }

        if (result is { IsDone: false })
        {
            world.Problems.Add($"{task.Reference}: {doer} could not decide '{task.Title}' ({task.TaskType}, {action}): {result.Kind} {result.Message} {string.Join("; ", result.Errors.Select(e => $"{e.Key}: {e.Value}"))}".TrimEnd());
        }
    }

    private Task<StaffTask> ReadAsync(string taskId, CancellationToken cancellationToken) =>
        world.Db.Set<StaffTask>().AsNoTracking().SingleAsync(t => t.Id == taskId, cancellationToken);

    /// <returns>No answer when the task is closed or nobody can do it.</returns>
    private async Task<(TaskAnswer? Answer, string Action, string Doer)> TryAsync(StaffTask task, Behaviour behaviour, string subject, int attempt, CancellationToken cancellationToken)
    {
        if (task.Status is StaffTaskStatus.Completed or StaffTaskStatus.TimedOut or StaffTaskStatus.Cancelled)
        {
            return (null, "", "");
        }

        var doer = await directory.DoerOfAsync(task, subject, cancellationToken);
        if (doer is null)
        {
            world.Problems.Add($"{task.Reference}: nobody can do '{task.Title}' ({task.TaskType}, group {task.CandidateGroup}).");
            return (null, "", "");
        }

        var firm = await directory.FirmOfAsync(task, cancellationToken);
        var context = new AnswerContext
        {
            Task = task,
            Person = doer,
            Action = Choose(task, behaviour, subject, attempt),
            Form = JsonNode.Parse(task.FormJson) as JsonArray ?? [],
            Data = JsonNode.Parse(task.DataJson) as JsonObject ?? [],
            Subject = subject,
            Attempt = attempt,
            Dice = world.Dice,
            Options = world.Options,
            Now = world.Now,
            Services = world.Services,
            FileId = SampleFiles.IdOf(firm ?? SampleFiles.Staff),
            FirmNumber = firm,
            Behaviour = behaviour,
        };
        var answer = FormFiller.Fill(context);
        if (_producers.TryGetValue(task.TaskType, out var producer))
        {
            await producer.ProduceAsync(context, answer, cancellationToken);
        }

        var decision = new TaskDecision(task.Id, task.Revision, context.Action, answer);
        var result = await world.Gate.CommitAsync("task.complete", (services, ct) => services.GetRequiredService<TaskService>().CompleteAsync(decision, doer, ct), cancellationToken);
        return (result, context.Action, doer.Id);
    }

    private string Choose(StaffTask task, Behaviour behaviour, string subject, int attempt)
    {
        var actions = (JsonNode.Parse(task.ActionsJson) as JsonArray ?? []).Select(a => a!.GetValue<string>()).Where(a => a != TaskActivity.TimedOut).ToList();
        if (actions.Count == 0)
        {
            return TaskActivity.AllDone;
        }

        if (OtherRounds.IsFirstTaskOfOne(task, world.Options))
        {
            return actions[^1];
        }

        var weights = behaviour.ActionsFor(attempt);
        var known = weights is null ? [] : actions.Where(weights.ContainsKey).Select(a => (Item: a, Weight: weights[a])).ToList();
        return known.Count == 0 ? actions[0] : world.Dice.Pick(known, subject, "action", attempt);
    }
}
