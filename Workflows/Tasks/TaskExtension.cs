using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Gives a firm more time, once: a new due date with new clocks, told to those who have to meet it. Tasks that share a bookmark share the due date. Call it inside a commit.</summary>
public sealed class TaskExtension(ProgrammeDbContext database, TaskLock tasks, ITimerStore timers, IIdentityGenerator ids, TaskMail mail, AuditTrail audit, HolidayRegister calendar, TimeProvider clock)
{
    /// <summary>How much longer, counted from the due date that was.</summary>
    public const string Rule = "C5+";

    /// <summary>The longest reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Whether an office may still give this task more time.</summary>
    public static bool MayExtend(Person person, StaffTask task, DateTimeOffset now) =>
        IsOpenToExtension(task, now)
        && person.Area is Area.Admin or Area.Province or Area.Institute or Area.Municipality
        && TaskInbox.MaySee(person, task);

    /// <param name="reason">Stands in the mail and in the audit trail.</param>
    public async Task<TaskAnswer> ExtendAsync(string taskId, int? expectedRevision, string reason, Person by, CancellationToken cancellationToken = default)
    {
        var task = await tasks.FindAndLockAsync(taskId, cancellationToken);
        if (task is null || !TaskInbox.MaySee(by, task))
        {
            return TaskAnswer.NotFound();
        }

        if (!task.IsOpen())
        {
            return TaskAnswer.Closed(task);
        }

        if (expectedRevision is { } expected && expected != task.Revision)
        {
            return new TaskAnswer(TaskAnswerKind.Stale, TaskMessages.Of("revised"), task);
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > ReasonLength)
        {
            var fault = TaskMessages.Of("extendReason", ReasonLength);
            return new TaskAnswer(TaskAnswerKind.Invalid, fault, task) { Errors = new Dictionary<string, string> { ["reason"] = fault } };
        }

        var now = clock.GetUtcNow();
        var together = await database.Set<StaffTask>().Where(t => t.BookmarkId == task.BookmarkId && StaffTaskStates.Open.Contains(t.Status)).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        if (!MayExtend(by, task, now) || together.Exists(t => !TaskInbox.MaySee(by, t)))
        {
            return new TaskAnswer(TaskAnswerKind.Forbidden, TaskMessages.Of(TaskDueText.IsExtended(task.DueRule) ? "extendedBefore" : "forbidden"), task);
        }

        await MoveAsync(together, task.DueAt!.Value, reason.Trim(), by, now, cancellationToken);
        return new TaskAnswer(TaskAnswerKind.Done, Task: task);
    }

    /// <summary>Only what a firm or its vendor owes by a hard due date that has not come yet, and only once. What an office owes escalates instead.</summary>
    private static bool IsOpenToExtension(StaffTask task, DateTimeOffset now) =>
        task.IsOpen()
        && task is { IsDueHard: true, DueAt: not null, CandidateGroup: not null }
        && task.DueAt > now
        && CandidateGroup.Parse(task.CandidateGroup).Area is nameof(Area.Company) or nameof(Area.Vendor)
        && !TaskDueText.IsExtended(task.DueRule);

    private async Task MoveAsync(List<StaffTask> together, DateTimeOffset before, string reason, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = DueRule.Parse(Rule).Compute(before, calendar.Current);
        if (due <= before)
        {
            throw new InvalidOperationException($"An extension of {SeoulTime.Iso(before)} to {SeoulTime.Iso(due)} is none.");
        }

        foreach (var task in together)
        {
            task.DueAt = due;
            task.DueRule = TaskDueText.Extended(task.DueRule, Rule);
            task.Revision++;
            await audit.AppendAsync(
                new AuditFact("task.extended", task.Id, task.Reference, by.Id, new JsonObject { ["from"] = SeoulTime.Iso(before), ["to"] = SeoulTime.Iso(due), ["reason"] = reason }),
                cancellationToken);
        }

        var first = together[0];
        await timers.DisarmByBookmarksAsync([first.BookmarkId], cancellationToken);
        foreach (var wake in TaskClock.Of(due, first.IsDueHard, TaskDueText.RemindersOf(first.DueRule), now, calendar.Current))
        {
            await timers.ArmAsync(new WorkflowTimer(ids.GenerateId(), wake.Kind, wake.At, first.InstanceId, first.BookmarkId, first.BookmarkId, wake.Payload), cancellationToken);
        }

        await mail.TellDoersAsync("common.extended", together, new JsonObject { ["사유"] = reason }, $"task:{first.BookmarkId}:extended:{SeoulTime.Iso(due)}", cancellationToken);
    }
}
