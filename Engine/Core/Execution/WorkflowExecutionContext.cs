using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Execution;

/// <summary>One burst of one instance: its queue, its executions, and all it will leave behind.</summary>
public sealed partial class WorkflowExecutionContext
{
    private readonly Queue<WorkItem> _queue = new();
    private Dictionary<(string ActivityId, string Output), object?>? _outputs;
    private long _contextCount;

    internal WorkflowExecutionContext(Workflow workflow, IServiceProvider services, string id, TimeProvider clock, IIdentityGenerator ids, WorkflowStateHeader header, CancellationToken cancellationToken)
    {
        Workflow = workflow;
        ServiceProvider = services;
        Id = id;
        Clock = clock;
        Ids = ids;
        CancellationToken = cancellationToken;
        Journal = new JournalBuffer(header.JournalSequence);
        _contextCount = header.ContextCount;
    }

    public Workflow Workflow { get; }

    public IServiceProvider ServiceProvider { get; }

    /// <summary>The instance.</summary>
    public string Id { get; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    public string? ParentWorkflowInstanceId { get; internal set; }

    /// <summary>The trigger that started the instance, in its first burst only: later, the same activity waits like any other.</summary>
    public string? TriggerActivityId { get; internal set; }

    /// <summary>The same for the whole life of the instance: flowcharts that began at it keep seeing themselves from there.</summary>
    internal string? StartActivityId { get; set; }

    public WorkflowStatus Status { get; private set; }

    public WorkflowSubStatus SubStatus { get; private set; } = WorkflowSubStatus.Pending;

    public IDictionary<string, object> Input { get; internal set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public IDictionary<string, object?> Output { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Free values of the instance, kept with it.</summary>
    public IDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public IReadOnlyList<Incident> Incidents => NewIncidents;

    public CancellationToken CancellationToken { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    internal TimeProvider Clock { get; }

    internal IIdentityGenerator Ids { get; }

    internal JournalBuffer Journal { get; }

    internal long ContextCount => _contextCount;

    internal ActivityExecutionContext? Root { get; set; }

    /// <summary>The bookmark this burst goes on from.</summary>
    internal Bookmark? ResumedBookmark { get; set; }

    /// <summary>Which way flowcharts run, asked once per burst.</summary>
    internal bool? UsesTokens { get; set; }

    internal int CallbackEpoch { get; private set; }

    internal int IncidentCount { get; set; }

    internal List<Incident> NewIncidents { get; } = [];

    internal object? LastResult { get; private set; }

    internal List<WorkflowTimer> Timers { get; } = [];

    internal List<WorkflowRequest> Requests { get; } = [];

    /// <summary>As in Elsa, what is finished stays as it finished.</summary>
    internal void TransitionTo(WorkflowSubStatus subStatus)
    {
        if (Status == WorkflowStatus.Finished)
        {
            return;
        }

        SubStatus = subStatus;
        Status = subStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled or WorkflowSubStatus.Faulted
            ? WorkflowStatus.Finished
            : WorkflowStatus.Running;
    }

    internal long NextContextNumber() => ++_contextCount;

    internal void Log(ActivityExecutionContext context, JournalEvent @event, IReadOnlyList<string>? outcomes = null, string? message = null) =>
        Journal.Add(context, @event, Now, outcomes, message);

    internal void Enqueue(in WorkItem item)
    {
        _queue.Enqueue(item);
        Count(item.Owner, 1);
    }

    internal bool TryDequeue(out WorkItem item)
    {
        if (!_queue.TryDequeue(out item))
        {
            return false;
        }

        Count(item.Owner, -1);
        return true;
    }

    internal bool IsQueued(ActivityExecutionContext owner, IActivity activity)
    {
        foreach (var item in _queue)
        {
            if (ReferenceEquals(item.Owner, owner) && ReferenceEquals(item.Node.Activity, activity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finish: nothing that was planned happens any more, and nobody is told of what still completes.</summary>
    internal void ClearPlans()
    {
        CallbackEpoch++;
        while (TryDequeue(out _))
        {
        }

        RemoveAllBookmarks();
    }

    internal void RecordOutput(ActivityExecutionContext context, string name, object? value)
    {
        (_outputs ??= [])[(context.Activity.Id, name)] = value;
        if (name == "Result")
        {
            LastResult = value;
        }
    }

    internal object? FindOutput(string activityId, string? name) =>
        _outputs is not null && _outputs.TryGetValue((activityId, name ?? "Result"), out var value) ? value : null;

    internal void AddIncident(Incident incident)
    {
        NewIncidents.Add(incident);
        IncidentCount++;
    }

    internal JsonObject OutputAsJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Output)
        {
            json[name] = JsonValues.ToNode(value);
        }

        return json;
    }

    /// <summary>An unfinished execution by its id.</summary>
    internal ActivityExecutionContext? FindExecution(string id)
    {
        return Root is null ? null : Search(Root);

        ActivityExecutionContext? Search(ActivityExecutionContext context)
        {
            if (context.Id == id)
            {
                return context;
            }

            foreach (var child in context.Children)
            {
                if (Search(child) is { } found)
                {
                    return found;
                }
            }

            return null;
        }
    }

    private static void Count(ActivityExecutionContext? owner, int change)
    {
        for (; owner is not null; owner = owner.ParentActivityExecutionContext)
        {
            owner.QueuedWork += change;
        }
    }
}
