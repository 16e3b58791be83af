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
    private readonly Queue<WorkItem> _queue = new(2);
    private Dictionary<(string ActivityId, string Output), object?>? _outputs;
    private Dictionary<string, object>? _input;
    private Dictionary<string, object?>? _output;
    private Dictionary<string, object?>? _properties;
    private List<Incident>? _newIncidents;
    private List<WorkflowTimer>? _timers;
    private List<WorkflowRequest>? _requests;
    private long _contextCount;

    internal WorkflowExecutionContext(Workflow workflow, IServiceProvider services, string id, TimeProvider clock, IIdentityGenerator ids, WorkflowStateHeader header, CancellationToken cancellationToken)
    {
        Workflow = workflow;
        ServiceProvider = services;
        Id = id;
        Clock = clock;
        Ids = ids;
        CancellationToken = cancellationToken;
        Journal = new JournalBuffer(header.JournalSequence, (workflow.Nodes.Count * 2) + 1);
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

    public IDictionary<string, object> Input => _input ??= new Dictionary<string, object>(StringComparer.Ordinal);

    public IDictionary<string, object?> Output => _output ??= new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Free values of the instance, kept with it.</summary>
    public IDictionary<string, object?> Properties => _properties ??= new Dictionary<string, object?>(StringComparer.Ordinal);

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

    internal IReadOnlyList<Incident> NewIncidents => _newIncidents ?? (IReadOnlyList<Incident>)[];

    internal Dictionary<string, object>? InputOrNull
    {
        get => _input;
        init => _input = value;
    }

    internal Dictionary<string, object?>? OutputOrNull => _output;

    internal Dictionary<string, object?>? PropertiesOrNull => _properties;

    internal object? LastResult { get; private set; }

    internal IReadOnlyList<WorkflowTimer> Timers => _timers ?? (IReadOnlyList<WorkflowTimer>)[];

    internal IReadOnlyList<WorkflowRequest> Requests => _requests ?? (IReadOnlyList<WorkflowRequest>)[];

    internal void Arm(WorkflowTimer timer) => (_timers ??= []).Add(timer);

    internal void Ask(WorkflowRequest request) => (_requests ??= []).Add(request);

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

    /// <summary>A faulted instance goes on. Its bookmarks are gone from the tables already, so nothing is told of them.</summary>
    internal void Reopen()
    {
        ForgetBookmarks();
        Status = WorkflowStatus.Running;
    }

    /// <summary>What is planned, in order.</summary>
    internal IEnumerable<IActivity> QueuedActivities => _queue.Select(item => (IActivity)item.Node.Activity);

    internal long NextContextNumber() => ++_contextCount;

    internal void Log(ActivityExecutionContext context, JournalEvent @event, object? detail = null) =>
        Journal.Add(context, @event, Now, detail);

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

    /// <summary>Takes back what is queued and has not begun.</summary>
    internal void RemoveQueued(Func<ActivityExecutionContext, IActivity, bool> which)
    {
        for (var left = _queue.Count; left > 0; left--)
        {
            var item = _queue.Dequeue();
            if (item.Owner is { } owner && which(owner, item.Node.Activity))
            {
                Count(owner, -1);
            }
            else
            {
                _queue.Enqueue(item);
            }
        }
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
        (_newIncidents ??= []).Add(incident);
        IncidentCount++;
    }

    internal JsonObject OutputAsJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in _output ?? [])
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
