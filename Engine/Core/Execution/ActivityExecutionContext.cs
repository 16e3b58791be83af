using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <summary>One execution of an activity: its state, its variables, and what it may ask of the engine.</summary>
public sealed partial class ActivityExecutionContext
{
    private string? _id;
    private Dictionary<string, object?>? _properties;
    private ExpressionExecutionContext? _expressionContext;
    private List<ActivityExecutionContext>? _children;

    internal ActivityExecutionContext(WorkflowExecutionContext workflow, ActivityExecutionContext? parent, ActivityNode node, long sequence)
    {
        WorkflowExecutionContext = workflow;
        ParentActivityExecutionContext = parent;
        Node = node;
        Sequence = sequence;
    }

    /// <summary>Unique among all executions of all instances.</summary>
    public string Id => _id ??= $"{WorkflowExecutionContext.Id}:{Sequence}";

    public WorkflowExecutionContext WorkflowExecutionContext { get; }

    public ActivityExecutionContext? ParentActivityExecutionContext { get; }

    public IActivity Activity => Node.Activity;

    public ActivityDescriptor ActivityDescriptor => Node.Descriptor;

    public string NodeId => Node.NodeId;

    public ActivityStatus Status { get; internal set; }

    public bool IsCompleted => Status is ActivityStatus.Completed or ActivityStatus.Canceled;

    public DateTimeOffset StartedAt { get; internal set; }

    /// <summary>What the parent gave this child when scheduling it; on a parent in its callback: that of the child that completed.</summary>
    public object? Tag { get; set; }

    public CancellationToken CancellationToken => WorkflowExecutionContext.CancellationToken;

    public ExpressionExecutionContext ExpressionExecutionContext => _expressionContext ??= new ExpressionExecutionContext(this);

    /// <summary>Children that have not completed.</summary>
    public IReadOnlyList<ActivityExecutionContext> Children => _children ?? (IReadOnlyList<ActivityExecutionContext>)[];

    /// <summary>What the scheduler of this execution handed it.</summary>
    public IDictionary<string, object> ActivityInput { get; internal set; } = EmptyInput.Instance;

    public IDictionary<string, object> WorkflowInput => WorkflowExecutionContext.Input;

    public string? CorrelationId => WorkflowExecutionContext.CorrelationId;

    /// <summary>Facts for the journal entry of the completion.</summary>
    public IDictionary<string, object> JournalData => Journal ??= [];

    internal Dictionary<string, object>? Journal { get; private set; }

    internal ActivityNode Node { get; }

    internal long Sequence { get; }

    internal WorkItemCallback Callback { get; set; }

    internal Outcomes? PendingOutcomes { get; set; }

    /// <summary>A counter for containers: the next child, or the children still missing. Kept with the state.</summary>
    internal int Position { get; set; }

    /// <summary>A Break was reached inside. Kept with the state.</summary>
    internal bool IsBreaking { get; set; }

    internal bool CameByBackwardConnection { get; set; }

    internal bool IsCompleting { get; private set; }

    internal bool IsCancelling { get; private set; }

    internal bool HasNewBookmarks { get; set; }

    /// <summary>Work queued by this execution or below it.</summary>
    internal int QueuedWork { get; set; }

    /// <summary>Typed private state of the activity, kept here while the burst runs and written with the state.</summary>
    internal IExecutionData? Data { get; set; }

    /// <summary>That state as it was read, until the activity asks for it.</summary>
    internal JsonNode? StoredData { get; set; }

    internal Dictionary<string, object?>? PropertiesOrNull => _properties;

    public IDictionary<string, object?> Properties => _properties ??= new Dictionary<string, object?>(StringComparer.Ordinal);

    public T? GetProperty<T>(string key) =>
        _properties is not null && _properties.TryGetValue(key, out var value) ? ValueConversion.To<T>(value) : default;

    public T GetProperty<T>(string key, Func<T> defaultValue)
    {
        if (_properties is not null && _properties.TryGetValue(key, out var value) && value is not null)
        {
            return ValueConversion.To<T>(value)!;
        }

        var created = defaultValue();
        Properties[key] = created;
        return created;
    }

    public void SetProperty<T>(string key, T? value) => Properties[key] = value;

    public T UpdateProperty<T>(string key, Func<T?, T> updater)
    {
        var value = updater(GetProperty<T>(key));
        Properties[key] = value;
        return value;
    }

    public void RemoveProperty(string key) => _properties?.Remove(key);

    public T GetRequiredService<T>()
        where T : notnull => WorkflowExecutionContext.ServiceProvider.GetRequiredService<T>();

    public object GetRequiredService(Type type) => WorkflowExecutionContext.ServiceProvider.GetRequiredService(type);

    public T? GetService<T>() => WorkflowExecutionContext.ServiceProvider.GetService<T>();

    /// <summary>True when this activity is the trigger that started the workflow: it has nothing to wait for.</summary>
    public bool IsTriggerOfWorkflow() => string.Equals(WorkflowExecutionContext.TriggerActivityId, Activity.Id, StringComparison.Ordinal);

    public T? GetWorkflowInput<T>(string? key = null) =>
        key is not null && WorkflowInput.TryGetValue(key, out var value) ? ValueConversion.To<T>(value) : default;

    public bool TryGetWorkflowInput<T>(string key, out T? value)
    {
        var found = WorkflowInput.TryGetValue(key, out var raw);
        value = found ? ValueConversion.To<T>(raw) : default;
        return found;
    }

    /// <summary>The execution that runs this one's nearest enclosing activity of a kind.</summary>
    public ActivityExecutionContext? FindParent(Func<ActivityExecutionContext, bool> predicate)
    {
        for (var context = ParentActivityExecutionContext; context is not null; context = context.ParentActivityExecutionContext)
        {
            if (predicate(context))
            {
                return context;
            }
        }

        return null;
    }

    public Bookmark CreateBookmark() => CreateBookmark(new CreateBookmarkArgs());

    public Bookmark CreateBookmark(ExecuteActivityDelegate? callback) => CreateBookmark(new CreateBookmarkArgs { Callback = callback });

    public Bookmark CreateBookmark(object? stimulus, ExecuteActivityDelegate? callback = null, bool includeActivityInstanceId = false) =>
        CreateBookmark(new CreateBookmarkArgs { Stimulus = stimulus, Callback = callback, IncludeActivityInstanceId = includeActivityInstanceId });

    public Bookmark CreateBookmark(CreateBookmarkArgs args)
    {
        var name = args.BookmarkName ?? Activity.Type;
        var payload = JsonValues.ToNode(args.Stimulus);
        var bookmark = new Bookmark(
            args.BookmarkId ?? WorkflowExecutionContext.Ids.GenerateId(),
            name,
            Stimulus.Hash(name, payload),
            payload,
            WorkflowExecutionContext.Id,
            Activity.Id,
            NodeId,
            Id,
            WorkflowExecutionContext.Now,
            args.Callback?.Method.Name,
            CorrelationId,
            args.AutoBurn,
            args.AutoComplete);
        HasNewBookmarks = true;
        WorkflowExecutionContext.AddBookmark(bookmark);
        return bookmark;
    }

    /// <summary>Removes the bookmarks this execution waits on.</summary>
    public void ClearBookmarks()
    {
        if (WorkflowExecutionContext.Bookmarks.Count > 0)
        {
            WorkflowExecutionContext.RemoveBookmarksOf(Id);
        }
    }

    internal void AddChild(ActivityExecutionContext child) => (_children ??= []).Add(child);

    internal void RemoveChild(ActivityExecutionContext child) => _children?.Remove(child);

    internal bool HasChild(ActivityStatus status)
    {
        if (_children is null)
        {
            return false;
        }

        foreach (var child in _children)
        {
            if (child.Status == status)
            {
                return true;
            }
        }

        return false;
    }

    private static class EmptyInput
    {
        public static readonly IDictionary<string, object> Instance = System.Collections.ObjectModel.ReadOnlyDictionary<string, object>.Empty;
    }
}
