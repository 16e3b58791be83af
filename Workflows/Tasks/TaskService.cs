using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Changes tasks. Every call belongs inside a commit (<see cref="ICommitGate"/>): the decision and what the workflow does with it are stored together.</summary>
public sealed class TaskService(ProgrammeDbContext database, TaskLock tasks, IWorkflowRuntime runtime, FileRegister files, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Takes an available task.</summary>
    public Task<TaskAnswer> ClaimAsync(string taskId, int? expectedRevision, Person person, CancellationToken cancellationToken = default) =>
        ChangeAsync(taskId, expectedRevision, person, "task.claimed", (task, _) =>
        {
            if (!TaskInbox.MayDo(person, task))
            {
                return task.AssigneeId is null ? TaskAnswer.Refused(task) : Held(task);
            }

            if (task.AssigneeId == person.Id)
            {
                return new TaskAnswer(TaskAnswerKind.Repeated, Task: task);
            }

            Give(task, person);
            return new TaskAnswer(TaskAnswerKind.Done, Task: task);
        }, cancellationToken);

    /// <summary>Gives a claimed task back to its group.</summary>
    public Task<TaskAnswer> ReleaseAsync(string taskId, int? expectedRevision, Person person, CancellationToken cancellationToken = default) =>
        ChangeAsync(taskId, expectedRevision, person, "task.released", (task, _) =>
        {
            if (task.CandidateGroup is null || (task.AssigneeId != person.Id && person.Area != Area.Admin))
            {
                return TaskAnswer.Refused(task);
            }

            task.AssigneeId = null;
            task.AssigneeName = null;
            task.Status = StaffTaskStatus.Available;
            return new TaskAnswer(TaskAnswerKind.Done, Task: task);
        }, cancellationToken);

    /// <summary>Hands a task to somebody else: by whoever may do it to another of the same group, by a superior to anyone of their office, by an administrator. It never leaves the office it was meant for.</summary>
    public Task<TaskAnswer> AssignAsync(string taskId, int? expectedRevision, Person to, Person by, CancellationToken cancellationToken = default) =>
        ChangeAsync(taskId, expectedRevision, by, "task.assigned", (task, data) =>
        {
            if (!to.IsActive || task.Excludes(to.Id) || !TaskHandover.IsAllowed(task, to, by))
            {
                return TaskAnswer.Refused(task);
            }

            Give(task, to);
            data["to"] = to.Id;
            return new TaskAnswer(TaskAnswerKind.Done, Task: task);
        }, cancellationToken);

    /// <summary>Keeps what was typed so far. It is no decision: the revision stays, nothing is checked.</summary>
    public async Task<TaskAnswer> SaveDraftAsync(string taskId, JsonObject draft, Person person, CancellationToken cancellationToken = default)
    {
        var task = await FindAsync(taskId, cancellationToken);
        if (task is null || !TaskInbox.MaySee(person, task))
        {
            return TaskAnswer.NotFound();
        }

        if (!task.IsOpen() || !TaskInbox.MayDo(person, task))
        {
            return task.IsOpen() ? TaskAnswer.Refused(task) : TaskAnswer.Closed(task);
        }

        task.DraftJson = draft.ToJsonString(ReadableJson.Options);
        return new TaskAnswer(TaskAnswerKind.Done, Task: task);
    }

    /// <summary>Decides a task and lets its workflow go on, all in this commit. The last of several tasks that share a bookmark resumes it.</summary>
    public async Task<TaskAnswer> CompleteAsync(TaskDecision decision, Person person, CancellationToken cancellationToken = default)
    {
        var task = await tasks.FindAndLockAsync(decision.TaskId, cancellationToken);
        if (task is null || !TaskInbox.MaySee(person, task))
        {
            return TaskAnswer.NotFound();
        }

        if (!task.IsOpen())
        {
            var again = task.CompletedBy == person.Id && task.CompletedAction == decision.Action;
            return again ? new TaskAnswer(TaskAnswerKind.Repeated, Task: task) : TaskAnswer.Closed(task);
        }

        if (!TaskInbox.MayDo(person, task))
        {
            return task.AssigneeId is null ? TaskAnswer.Refused(task) : Held(task);
        }

        // The timer may be a moment behind; the due date is not.
        if (task.IsDueHard && task.DueAt <= clock.GetUtcNow())
        {
            return TaskAnswer.Closed(task);
        }

        if (decision.ExpectedRevision is { } expected && expected != task.Revision)
        {
            return new TaskAnswer(TaskAnswerKind.Stale, TaskMessages.Of("revised"), task);
        }

        return await DecideAsync(task, decision, person, cancellationToken);
    }

    private async Task<TaskAnswer> DecideAsync(StaffTask task, TaskDecision decision, Person person, CancellationToken cancellationToken)
    {
        if (!TaskJson.Texts(TaskJson.Parsed(task.ActionsJson)).Contains(decision.Action))
        {
            return new TaskAnswer(TaskAnswerKind.Invalid, TaskMessages.Of("unknownAction"), task);
        }

        var form = TaskJson.Parsed(task.FormJson) as JsonArray ?? [];
        var checkedAnswer = FormValidator.Validate(form, decision.Data, decision.Action, TaskJson.Parsed(task.DataJson) as JsonObject ?? []);
        var errors = new Dictionary<string, string>(checkedAnswer.Errors);
        foreach (var missing in await files.MissingAsync(checkedAnswer.Files, cancellationToken))
        {
            errors.TryAdd(missing, TaskMessages.Of("file", missing));
        }

        if (errors.Count > 0)
        {
            return new TaskAnswer(TaskAnswerKind.Invalid, Task: task) { Errors = errors };
        }

        task.Status = StaffTaskStatus.Completed;
        task.CompletedAction = decision.Action;
        task.CompletionJson = checkedAnswer.Data.ToJsonString(ReadableJson.Options);
        task.CompletedBy = person.Id;
        task.CompletedByName = person.DisplayName;
        task.CompletedAt = clock.GetUtcNow();
        task.DraftJson = null;
        task.Revision++;
        await audit.AppendAsync(new AuditFact("task.completed", task.Id, task.Reference, person.Id, new JsonObject { ["action"] = decision.Action, ["type"] = task.TaskType }), cancellationToken);
        if (!await OthersAreOpenAsync(task, cancellationToken)
            && !await runtime.ResumeAsync(task.BookmarkId, new JsonObject { ["taskId"] = task.Id, ["action"] = decision.Action }, cancellationToken))
        {
            // Its due date or another branch took the bookmark since the task was read: the commit is done again and finds the task closed.
            throw new StaleInstanceException(task.InstanceId);
        }

        return new TaskAnswer(TaskAnswerKind.Done, Task: task);
    }

    private async Task<bool> OthersAreOpenAsync(StaffTask task, CancellationToken cancellationToken) =>
        task.TargetKey is not null
        && await database.Set<StaffTask>().AnyAsync(t => t.BookmarkId == task.BookmarkId && t.Id != task.Id && StaffTaskStates.Open.Contains(t.Status), cancellationToken);

    private async Task<TaskAnswer> ChangeAsync(string taskId, int? expectedRevision, Person person, string action, Func<StaffTask, JsonObject, TaskAnswer> change, CancellationToken cancellationToken)
    {
        var task = await FindAsync(taskId, cancellationToken);
        if (task is null || !TaskInbox.MaySee(person, task))
        {
            return TaskAnswer.NotFound();
        }

        if (!task.IsOpen())
        {
            return TaskAnswer.Closed(task);
        }

        if (expectedRevision is { } expected && expected != task.Revision)
        {
            return task.AssigneeId is null || task.AssigneeId == person.Id ? new TaskAnswer(TaskAnswerKind.Stale, TaskMessages.Of("revised"), task) : Held(task);
        }

        var data = new JsonObject();
        var answer = change(task, data);
        if (answer.Kind == TaskAnswerKind.Done)
        {
            task.Revision++;
            await audit.AppendAsync(new AuditFact(action, task.Id, task.Reference, person.Id, data), cancellationToken);
        }

        return answer;
    }

    private static void Give(StaffTask task, Person person)
    {
        task.AssigneeId = person.Id;
        task.AssigneeName = person.DisplayName;
        task.Status = StaffTaskStatus.Assigned;
    }

    private async Task<StaffTask?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        await database.Set<StaffTask>().FindAsync([taskId], cancellationToken);

    private static TaskAnswer Held(StaffTask task) => new(TaskAnswerKind.Stale, TaskMessages.Of("claimed", task.AssigneeName), task);
}
