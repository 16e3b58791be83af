using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Extras;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Makes the tasks of one activity execution and arms their clocks, in the burst's commit.</summary>
public sealed class TaskIssuer(ProgrammeDbContext database, ICaseFinder cases, TaskTargets targets, TaskMail mail, AuditTrail audit, HolidayRegister calendar)
{
    public async Task IssueAsync(ActivityExecutionContext context, Bookmark bookmark, TaskOrder order)
    {
        var now = context.Now();
        var deadline = TaskDeadline.Of(order, now, calendar.Current);
        var caseContext = cases.Find(context.CorrelationId, context.WorkflowExecutionContext.Id);
        var tasks = new List<StaffTask>();
        foreach (var target in await targets.ResolveAsync(order, caseContext, context.CancellationToken))
        {
            var task = Create(context, bookmark, order, target);
            task.DueAt = deadline?.At;
            task.DueRule = deadline is null ? "" : TaskDueText.Of(deadline.Rule, calendar.Current.Holidays.Version, order.Reminders);
            task.IsDueHard = deadline is { IsHard: true };
            tasks.Add(task);
            database.Add(task);
            await audit.AppendAsync(
                new AuditFact("task.created", task.Id, task.Reference, Data: new JsonObject { ["type"] = task.TaskType, ["group"] = task.CandidateGroup, ["assignee"] = task.AssigneeId, ["due"] = task.DueAt is { } due ? SeoulTime.Iso(due) : null }),
                context.CancellationToken);
        }

        if (deadline is not null)
        {
            foreach (var wake in TaskClock.Of(deadline.At, deadline.IsHard, order.Reminders, now, calendar.Current))
            {
                context.ArmTimer(wake.At, bookmark, wake.Payload, bookmark.Id, wake.Kind);
            }
        }

        if (order.Notice.Length > 0)
        {
            await mail.TellDoersAsync(order.Notice, tasks, order.NoticeData, $"task:{bookmark.Id}:created", context.CancellationToken);
        }
    }

    private static StaffTask Create(ActivityExecutionContext context, Bookmark bookmark, TaskOrder order, TaskTarget target)
    {
        var workflow = context.WorkflowExecutionContext;
        var data = (JsonObject)order.Data.DeepClone();
        if (target.Item is not null)
        {
            data["target"] = target.Item.DeepClone();
        }

        return new StaffTask
        {
            Id = context.NewId(),
            InstanceId = workflow.Id,
            BookmarkId = bookmark.Id,
            DefinitionId = workflow.Workflow.DefinitionId,
            DefinitionVersionId = workflow.Workflow.DefinitionVersionId,
            ActivityId = context.Activity.Id,
            TaskType = order.TaskType,
            Title = target.Label is null ? order.Title : $"{order.Title} — {target.Label}",
            Summary = order.Summary,
            Instructions = order.Instructions,
            Reference = target.Reference ?? order.Reference,
            ApplicationId = target.ApplicationId,
            CompanyId = target.CompanyId,
            MunicipalityCode = target.MunicipalityCode,
            Status = target.AssigneeId is not null ? StaffTaskStatus.Assigned : target.Group is not null ? StaffTaskStatus.Available : StaffTaskStatus.Unassigned,
            CandidateGroup = target.Group,
            AssigneeId = target.AssigneeId,
            AssigneeName = target.AssigneeName,
            ExcludedUsers = string.Join(' ', order.ExcludedUsers),
            TargetKey = target.Key,
            Priority = order.Priority,
            CreatedAt = context.Now(),
            FormJson = order.Form.ToJsonString(ReadableJson.Options),
            ActionsJson = new JsonArray([.. order.Actions.Select(a => JsonValue.Create(a))]).ToJsonString(ReadableJson.Options),
            DataJson = data.ToJsonString(ReadableJson.Options),
        };
    }
}
