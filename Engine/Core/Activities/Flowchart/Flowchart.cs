using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Activities joined by arrows. What runs next is decided by counting visits (the default), or by tokens.</summary>
[Activity("Elsa", "Flow", "A flowchart is a collection of activities and connections between them.")]
[Browsable(false)]
public sealed partial class Flowchart : Container, IReadsJson, IChildListener
{
    public const string ExecutionModeProperty = "Flowchart:ExecutionMode";

    private readonly ActivityCompletionCallback _onChildCompleted;
    private FlowGraph?[] _graphs = [];
    private IActivity[] _activities = [];

    public Flowchart([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line) => _onChildCompleted = OnChildCompletedAsync;

    /// <summary>Given by code only: as in Elsa, the reader of definitions ignores it.</summary>
    public IActivity? Start { get; set; }

    public ICollection<Connection> Connections { get; set; } = [];

    bool IReadsJson.ReadsProperty(string jsonName) => jsonName is "start";

    void IReadsJson.Read(JsonObject json, ActivityReader reader)
    {
        var byId = new Dictionary<string, IActivity>(StringComparer.Ordinal);
        foreach (var activity in Activities)
        {
            byId.TryAdd(activity.Id, activity);
        }

        Connections = [.. WorkflowDefinition.JsonList(json["connections"])
            .OfType<JsonObject>()
            .Select(ConnectionEnds.Read)
            .Where(c => byId.ContainsKey(c.Source) && byId.ContainsKey(c.Target))
            .Select(c => new Connection(byId[c.Source], c.SourcePort, byId[c.Target], c.TargetPort))];
    }

    ValueTask IChildListener.ChildCompletedAsync(ActivityExecutionContext target, ActivityExecutionContext child, object? result)
    {
        var outcomes = result as Outcomes ?? Outcomes.Default;
        return UsesTokens(target) ? OnTokenChildCompletedAsync(target, child, outcomes) : OnCountedChildCompletedAsync(target, child, outcomes);
    }

    internal override ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender)
    {
        if (signal is not CancelSignal cancel)
        {
            return new(false);
        }

        if (ReferenceEquals(receiver, sender))
        {
            // Elsa cannot end a flowchart nested in one that ends: it faults whoever ended it, and so do we.
            return cancel.FromAbove && receiver.ParentActivityExecutionContext?.Activity is Flowchart
                ? throw new InvalidOperationException($"Activity {Id} is not reachable from the flowchart graph. Unable to schedule it's outbound activities.")
                : new(false);
        }

        return ReferenceEquals(sender.ParentActivityExecutionContext, receiver) && receiver is { Status: ActivityStatus.Running, IsCompleting: false, IsCancelling: false }
            ? OnChildCanceledAsync(receiver, sender)
            : new(false);
    }

    protected override ValueTask ScheduleChildrenAsync(ActivityExecutionContext context)
    {
        var start = FindStart(context);
        return start is null ? context.CompleteActivityAsync() : context.ScheduleChildAsync(start, _onChildCompleted);
    }

    internal IActivity? FindStart(string? triggerActivityId)
    {
        var activities = ActivityList;
        return (triggerActivityId is null ? null : Array.Find(activities, a => a.Id == triggerActivityId))
            ?? Start
            ?? Array.Find(activities, a => a is Start)
            ?? Array.Find(activities, CanStartWorkflow)
            ?? Array.Find(activities, a => !Connections.Any(c => ReferenceEquals(c.Target, a)))
            ?? (activities.Length == 0 ? null : activities[0]);
    }

    /// <summary>By hand, not because something led there.</summary>
    internal ValueTask ScheduleAsync(ActivityExecutionContext flow, IActivity activity) => flow.ScheduleChildAsync(activity, _onChildCompleted);

    internal FlowGraph GraphFrom(IActivity start)
    {
        var activities = ActivityList;
        if (_graphs.Length != activities.Length)
        {
            _graphs = new FlowGraph?[activities.Length];
        }

        var index = Array.IndexOf(activities, start);
        return _graphs[index] ??= new FlowGraph(activities, Connections, start);
    }

    internal static bool CanStartWorkflow(IActivity activity) => activity.CustomProperties.TryGetValue("canStartWorkflow", out var value) && value is true;

    private IActivity[] ActivityList => _activities.Length == Activities.Count ? _activities : _activities = [.. Activities];

    private IActivity? FindStart(ActivityExecutionContext context) => FindStart(context.WorkflowExecutionContext.StartActivityId);

    private FlowScope ScopeOf(ActivityExecutionContext context) =>
        context.Data as FlowScope ?? (FlowScope)(context.Data = new FlowScope(GraphFrom(FindStart(context)!), context.StoredData));

    private static bool UsesTokens(ActivityExecutionContext context)
    {
        var workflow = context.WorkflowExecutionContext;
        return workflow.UsesTokens ??= workflow.PropertiesOrNull is { } properties && properties.TryGetValue(ExecutionModeProperty, out var mode) && mode is string text
            ? text.Equals("TokenBased", StringComparison.OrdinalIgnoreCase)
            : context.GetService<FlowchartOptions>()?.DefaultExecutionMode == FlowchartExecutionMode.TokenBased;
    }

    // Stored states name this method.
    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        ((IChildListener)this).ChildCompletedAsync(context.TargetContext, context.ChildContext, context.Result);

    private async ValueTask<bool> OnChildCanceledAsync(ActivityExecutionContext flow, ActivityExecutionContext child)
    {
        if (UsesTokens(flow))
        {
            ScopeOf(flow).Tokens.RemoveAll(t => t.From == child.Activity.Id || t.To == child.Activity.Id);
            await CompleteIfIdleAsync(flow);
        }
        else
        {
            await CompleteIfIdleAsync(flow);
            if (flow.Status == ActivityStatus.Running)
            {
                await VisitOutboundAsync(flow, ScopeOf(flow), child.Node.IndexInParent, Outcomes.Empty, cameBackwards: false);
            }
        }

        return false;
    }

    private static bool HasPendingWork(ActivityExecutionContext flow) => flow.QueuedWork > 0 || flow.HasChild(ActivityStatus.Running);

    private static ValueTask CompleteIfIdleAsync(ActivityExecutionContext flow) =>
        !HasPendingWork(flow) && !flow.HasChild(ActivityStatus.Faulted) ? flow.CompleteActivityAsync() : default;

    private async ValueTask CancelUpstreamAsync(ActivityExecutionContext flow, int activity)
    {
        var upstream = ScopeOf(flow).Graph.Ancestors(activity);
        foreach (var child in flow.Children.ToArray())
        {
            if (upstream[child.Node.IndexInParent])
            {
                await child.CancelActivityAsync();
            }
        }
    }

    /// <summary>A join that runs ends what still waits upstream of it.</summary>
    internal ValueTask CancelUpstreamOfJoinAsync(ActivityExecutionContext flow, ActivityExecutionContext join) =>
        CancelUpstreamAsync(flow, join.Node.IndexInParent);
}
