using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Alterations;

/// <summary>An instance in memory while it is altered, and the record of what changed.</summary>
internal sealed class AlteredInstance(WorkflowExecutionContext context)
{
    private readonly List<AlterationChange> _changes = [];
    private readonly List<string> _problems = [];
    private readonly List<JournalEntry> _earlierJournal = [];
    private readonly List<Bookmark> _earlierRemoved = [];

    public WorkflowExecutionContext Context { get; private set; } = context;

    public AlterationReport Report => new(Context.Id, [.. _changes], [.. _problems]);

    public bool HasProblems => _problems.Count > 0;

    /// <summary>The burst's result with what happened before a migration in front of it.</summary>
    public BurstResult Complete(BurstResult result) => _earlierJournal.Count == 0 && _earlierRemoved.Count == 0 ? result : result with
    {
        Journal = [.. _earlierJournal, .. result.Journal],
        RemovedBookmarks = [.. _earlierRemoved, .. result.RemovedBookmarks],
    };

    public void Refuse(string problem) => _problems.Add(problem);

    public void Modify(ModifyVariable change)
    {
        var scope = Executions().FirstOrDefault(e => Array.Exists(e.Node.Variables, v => v.Id == change.VariableId));
        if (scope is null)
        {
            Refuse($"No variable with id '{change.VariableId}' belongs to a running part of the workflow.");
            return;
        }

        var cell = scope.FindVariable(change.VariableId, byName: false)!.Value;
        var before = cell.Value;
        try
        {
            cell.Set(JsonValues.ToClr(change.Value?.DeepClone()));
            _changes.Add(new AlterationChange("variable", cell.Variable.Name, Text(before), Text(cell.Value)));
        }
        catch (InvalidCastException exception)
        {
            Refuse($"Variable '{cell.Variable.Name}': {exception.Message}");
        }
    }

    /// <summary>Ends what the target version does not have, and reads the rest into it.</summary>
    public void MigrateTo(Workflow target, Func<byte[], Workflow, WorkflowExecutionContext> read)
    {
        var from = Context.Workflow.DefinitionVersion;
        foreach (var gone in Executions().Where(e => !Has(target, e)).ToList())
        {
            if (!gone.IsCompleted)
            {
                _changes.AddRange(Context.Bookmarks.Where(b => b.ActivityInstanceId == gone.Id).Select(b => new AlterationChange("bookmark.removed", b.ActivityId)));
                _changes.Add(new AlterationChange("activity.dropped", gone.Activity.Id));
                gone.Drop();
            }
        }

        _earlierJournal.AddRange(Context.Journal);
        _earlierRemoved.AddRange(Context.RemovedBookmarks);
        Context = read(WorkflowStateSerializer.Write(Context), target);
        _changes.Add(new AlterationChange("version", target.DefinitionId, $"{from}", $"{target.DefinitionVersion}"));
    }

    public async ValueTask ScheduleAsync(ScheduleActivity change)
    {
        if (change.ActivityInstanceId is { } id)
        {
            ScheduleAgain(Executions().FirstOrDefault(e => e.Id == id), id);
            return;
        }

        var node = change.ActivityId is null ? null : Context.Workflow.FindActivity(change.ActivityId);
        var flow = node is null ? null : Executions().LastOrDefault(e => ReferenceEquals(e.Node, node.Parent) && e.Status == ActivityStatus.Running);
        if (flow?.Activity is not Flowchart flowchart)
        {
            Refuse(node is null ? $"There is no activity '{change.ActivityId}'." : $"'{change.ActivityId}' is not in a running flowchart: only there can an activity be scheduled.");
            return;
        }

        Revive();
        await flowchart.ScheduleAsync(flow, node!.Activity);
        _changes.Add(new AlterationChange("activity.scheduled", node.Activity.Id));
    }

    public async ValueTask CancelAsync(CancelActivity change)
    {
        var found = Executions().Where(e => change.ActivityInstanceId is { } id ? e.Id == id : e.Activity.Id == change.ActivityId).ToList();
        if (found.Count == 0)
        {
            Refuse($"No running execution of '{change.ActivityInstanceId ?? change.ActivityId}' was found.");
        }

        foreach (var execution in found.Where(e => !e.IsCompleted))
        {
            _changes.Add(new AlterationChange("activity.cancelled", execution.Activity.Id));
            await execution.CancelActivityAsync();
        }
    }

    public void CancelAll()
    {
        Context.RemoveAllBookmarks();
        Context.TransitionTo(WorkflowSubStatus.Cancelled);
        _changes.Add(new AlterationChange("instance.cancelled", Context.Id));
    }

    /// <summary>An instance that runs and waits for nothing would never be heard of again.</summary>
    public void CheckThatItCanGoOn()
    {
        if (Context.Status == WorkflowStatus.Running && Context.Root is { IsCompleted: false } && Context.Bookmarks.Count == 0 && !Context.QueuedActivities.Any())
        {
            Refuse("After this the instance would wait for nothing and never go on. Schedule an activity in the same plan.");
        }
    }

    /// <summary>What the alterations' own consequences have put into the queue.</summary>
    public void NoteQueue()
    {
        var noted = _changes.Where(c => c.What == "activity.scheduled").Select(c => c.Subject).ToHashSet(StringComparer.Ordinal);
        _changes.AddRange(Context.QueuedActivities.Where(a => noted.Add(a.Id)).Select(a => new AlterationChange("activity.scheduled", a.Id)));
    }

    private void ScheduleAgain(ActivityExecutionContext? execution, string id)
    {
        if (execution?.ParentActivityExecutionContext is null)
        {
            Refuse($"No running execution '{id}' was found.");
            return;
        }

        Revive();
        Again(execution);
    }

    // A faulted instance's other waits are not known outside any more; their activities run again and wait anew.
    private void Revive()
    {
        if (Context.Status != WorkflowStatus.Finished)
        {
            return;
        }

        var waited = Context.Bookmarks.Select(b => b.ActivityInstanceId).ToHashSet(StringComparer.Ordinal);
        Context.Reopen();
        _changes.Add(new AlterationChange("instance.revived", Context.Id));
        foreach (var execution in Executions().Where(e => waited.Contains(e.Id)).ToList())
        {
            Again(execution);
        }
    }

    private void Again(ActivityExecutionContext execution)
    {
        execution.Status = ActivityStatus.Running;
        execution.ClearBookmarks();
        Context.Enqueue(new WorkItem(execution.Node, execution.ParentActivityExecutionContext, default, null, null, execution, false));
        _changes.Add(new AlterationChange("activity.scheduled", execution.Activity.Id));
    }

    private IEnumerable<ActivityExecutionContext> Executions() => Context.Root is { } root ? Below(root) : [];

    private static IEnumerable<ActivityExecutionContext> Below(ActivityExecutionContext execution) =>
        execution.Children.ToArray().SelectMany(Below).Prepend(execution);

    private static bool Has(Workflow target, ActivityExecutionContext execution) =>
        target.Nodes.TryGetValue(execution.NodeId, out var node) && node.Activity.Type == execution.Activity.Type;

    private static string? Text(object? value) => JsonValues.ToNode(value)?.ToJsonString(JsonValues.Options);
}
