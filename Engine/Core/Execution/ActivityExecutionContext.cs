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
    private ActivityExecutionExtras? _extras;
    private ActivityCompletionCallback? _callback;
    private int _callbackEpoch;
    private long _startedAtTicks;

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

    public DateTimeOffset StartedAt
    {
        get => new(_startedAtTicks, TimeSpan.Zero);
        internal set => _startedAtTicks = value.UtcTicks;
    }

    /// <summary>What the parent gave this child when scheduling it; on a parent in its callback: that of the child that completed.</summary>
    public object? Tag
    {
        get => _extras?.Tag;
        set => Keep(value, static (extras, tag) => extras.Tag = tag);
    }

    public CancellationToken CancellationToken => WorkflowExecutionContext.CancellationToken;

    public ExpressionExecutionContext ExpressionExecutionContext => Extras.Expressions ??= new ExpressionExecutionContext(this);

    /// <summary>Children that have not completed.</summary>
    public IReadOnlyList<ActivityExecutionContext> Children => _extras?.Children ?? (IReadOnlyList<ActivityExecutionContext>)[];

    /// <summary>What the scheduler of this execution handed it.</summary>
    public IDictionary<string, object> ActivityInput
    {
        get => _extras?.Input ?? EmptyInput.Instance;
        internal set => Extras.Input = value;
    }

    public IDictionary<string, object> WorkflowInput => WorkflowExecutionContext.Input;

    public string? CorrelationId => WorkflowExecutionContext.CorrelationId;

    /// <summary>Facts for the journal entry of the completion.</summary>
    public IDictionary<string, object> JournalData => Extras.Journal ??= [];

    internal Dictionary<string, object>? Journal => _extras?.Journal;

    internal ActivityNode Node { get; }

    internal long Sequence { get; }

    internal WorkItemCallback Callback
    {
        get => new(_callback, _extras?.CallbackTag, _callbackEpoch);
        set
        {
            _callback = value.Method;
            _callbackEpoch = value.Epoch;
            Keep(value.Tag, static (extras, tag) => extras.CallbackTag = tag);
        }
    }

    internal Outcomes? PendingOutcomes
    {
        get => _extras?.PendingOutcomes;
        set => Keep(value, static (extras, outcomes) => extras.PendingOutcomes = outcomes);
    }

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
    internal IExecutionData? Data
    {
        get => _extras?.Data;
        set => Keep(value, static (extras, data) => extras.Data = data);
    }

    /// <summary>That state as it was read, until the activity asks for it.</summary>
    internal JsonNode? StoredData
    {
        get => _extras?.StoredData;
        set => Keep(value, static (extras, data) => extras.StoredData = data);
    }

    internal Dictionary<string, object?>? PropertiesOrNull => _extras?.Properties;

    private ActivityExecutionExtras Extras => _extras ??= new ActivityExecutionExtras();

    public IDictionary<string, object?> Properties => Extras.Properties ??= new Dictionary<string, object?>(StringComparer.Ordinal);

    public T? GetProperty<T>(string key) =>
        PropertiesOrNull is { } properties && properties.TryGetValue(key, out var value) ? ValueConversion.To<T>(value) : default;

    public T GetProperty<T>(string key, Func<T> defaultValue)
    {
        if (PropertiesOrNull is { } properties && properties.TryGetValue(key, out var value) && value is not null)
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

    public void RemoveProperty(string key) => PropertiesOrNull?.Remove(key);

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

    /// <summary>One bookmark for each stimulus; any of them resumes the activity.</summary>
    public void CreateBookmarks(IEnumerable<object> payloads, ExecuteActivityDelegate? callback = null, bool includeActivityInstanceId = true, string? bookmarkName = null)
    {
        foreach (var payload in payloads)
        {
            CreateBookmark(new CreateBookmarkArgs { Stimulus = payload, Callback = callback, BookmarkName = bookmarkName, IncludeActivityInstanceId = includeActivityInstanceId });
        }
    }

    public Bookmark CreateBookmark(CreateBookmarkArgs args)
    {
        var name = args.BookmarkName ?? Activity.Type;
        var payload = JsonValues.ToNode(args.Stimulus);
        var bookmark = new Bookmark(
            args.BookmarkId ?? WorkflowExecutionContext.Ids.GenerateId(),
            name,
            Stimulus.Hash(name, Node.Activity.StimulusOf(payload)),
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

    internal void AddChild(ActivityExecutionContext child) => (Extras.Children ??= new List<ActivityExecutionContext>(1)).Add(child);

    internal void RemoveChild(ActivityExecutionContext child) => _extras?.Children?.Remove(child);

    internal bool HasChild(ActivityStatus status)
    {
        if (_extras?.Children is not { } children)
        {
            return false;
        }

        foreach (var child in children)
        {
            if (child.Status == status)
            {
                return true;
            }
        }

        return false;
    }

    // Nothing to keep is the rule, and then nothing is allocated.
    private void Keep<T>(T? value, Action<ActivityExecutionExtras, T?> set)
        where T : class
    {
        if (value is not null || _extras is not null)
        {
            set(Extras, value);
        }
    }

    private static class EmptyInput
    {
        public static readonly IDictionary<string, object> Instance = System.Collections.ObjectModel.ReadOnlyDictionary<string, object>.Empty;
    }
}
