using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Extras;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Ends the tasks of an activity execution and says what came of them.</summary>
public sealed class TaskEnding(ProgrammeDbContext database, AuditTrail audit)
{
    /// <summary>Where an activity execution remembers the bookmark its tasks share.</summary>
    internal const string BookmarkProperty = "taskBookmark";

    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);

    /// <summary>The result of a task that nobody had to do.</summary>
    public static JsonObject Nobody(string outcome) => new()
    {
        ["actionKey"] = outcome,
        ["completionData"] = new JsonObject(),
        ["completedBy"] = null,
        ["completedByName"] = null,
        ["completedAt"] = null,
        ["rows"] = new JsonArray(),
    };

    /// <summary>Whether the tasks of this bookmark were ended properly in this commit.</summary>
    internal bool HasEnded(string bookmarkId) => _ended.Contains(bookmarkId);

    internal async Task<(string Outcome, JsonObject Result)> EndAsync(ActivityExecutionContext context, bool isTimeout)
    {
        var bookmarkId = context.GetProperty<string>(BookmarkProperty) ?? throw new InvalidOperationException("The task activity does not know its bookmark.");
        var tasks = await TasksOfAsync(bookmarkId, context.CancellationToken);
        _ended.Add(bookmarkId);
        if (isTimeout)
        {
            foreach (var task in tasks.Where(t => t.IsOpen()))
            {
                task.Status = StaffTaskStatus.TimedOut;
                task.Revision++;
                await audit.AppendAsync(new AuditFact("task.timedOut", task.Id, task.Reference), context.CancellationToken);
            }
        }

        var hasTargets = tasks.Exists(t => t.TargetKey is not null);
        var first = tasks.Find(t => t.Status == StaffTaskStatus.Completed);
        var outcome = hasTargets
            ? tasks.TrueForAll(t => t.Status == StaffTaskStatus.Completed) ? TaskActivity.AllDone : TaskActivity.TimedOut
            : first?.CompletedAction ?? TaskActivity.TimedOut;
        var result = Nobody(outcome);
        if (first is not null && !hasTargets)
        {
            result["completionData"] = Answer(first);
            result["completedBy"] = first.CompletedBy;
            result["completedByName"] = first.CompletedByName;
        }

        result["completedAt"] = SeoulTime.Iso(context.Now());
        result["rows"] = hasTargets ? new JsonArray([.. tasks.Select(Row)]) : new JsonArray();
        return (outcome, result);
    }

    private async Task<List<StaffTask>> TasksOfAsync(string bookmarkId, CancellationToken cancellationToken)
    {
        // The one that was just decided is at hand; only shared bookmarks have others.
        var known = database.Set<StaffTask>().Local.Where(t => t.BookmarkId == bookmarkId).ToList();
        return known is [{ TargetKey: null }]
            ? known
            : await database.Set<StaffTask>().Where(t => t.BookmarkId == bookmarkId).OrderBy(t => t.Id).ToListAsync(cancellationToken);
    }

    private static JsonObject Row(StaffTask task)
    {
        var target = (TaskJson.Parsed(task.DataJson) as JsonObject)?["target"] as JsonObject;
        return new JsonObject
        {
            ["key"] = task.TargetKey,
            ["label"] = TaskJson.Text(target, "label") ?? task.TargetKey,
            ["status"] = task.Status == StaffTaskStatus.Completed ? "completed" : "timedOut",
            ["actionKey"] = task.CompletedAction,
            ["completionData"] = Answer(task),
            ["completedBy"] = task.CompletedBy,
            ["completedByName"] = task.CompletedByName,
            ["completedAt"] = task.CompletedAt is { } at ? SeoulTime.Iso(at) : null,
            ["data"] = target?["data"]?.DeepClone() ?? target?.DeepClone(),
        };
    }

    private static JsonNode Answer(StaffTask task) => TaskJson.Parsed(task.CompletionJson ?? "") ?? new JsonObject();
}
