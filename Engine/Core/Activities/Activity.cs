using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>What activities derive from. It does not complete by itself: call <c>context.CompleteActivityAsync()</c>, create a bookmark or schedule a child; <see cref="CodeActivity"/> completes by itself.</summary>
public abstract class Activity : IActivity
{
    private string? _type;
    private int _version;

    protected Activity([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
    {
        _ = source;
        _ = line;
    }

    public string Id { get; set; } = "";

    public string NodeId { get; set; } = "";

    public string? Name { get; set; }

    public string Type
    {
        get => _type ??= ActivityDescriptorFactory.TypeNameOf(GetType());
        set => _type = value;
    }

    public int Version
    {
        get => _version != 0 ? _version : _version = ActivityDescriptorFactory.VersionOf(GetType());
        set => _version = value;
    }

    public IDictionary<string, object> CustomProperties { get; set; } = new Dictionary<string, object>();

    public IDictionary<string, object> Metadata { get; set; } = new Dictionary<string, object>();

    /// <summary>Its place in the built workflow.</summary>
    internal ActivityNode? Node { get; set; }

    ValueTask<bool> IActivity.CanExecuteAsync(ActivityExecutionContext context) => CanExecuteAsync(context);

    ValueTask IActivity.ExecuteAsync(ActivityExecutionContext context) => ExecuteAsync(context);

    internal ValueTask InvokeAsync(ActivityExecutionContext context) => ExecuteAsync(context);

    internal ValueTask<bool> MayExecuteAsync(ActivityExecutionContext context) => CanExecuteAsync(context);

    /// <summary>The part of a bookmark's or trigger's payload by which it is looked up.</summary>
    internal virtual JsonNode? StimulusOf(JsonNode? payload) => payload;

    /// <summary>Runs after <see cref="ExecuteAsync"/>; <see cref="CodeActivity"/> completes itself here.</summary>
    internal virtual ValueTask AfterExecuteAsync(ActivityExecutionContext context) => default;

    /// <summary>Another attempt of an execution that failed and was to be tried again.</summary>
    internal async ValueTask ExecuteAgainAsync(ActivityExecutionContext context)
    {
        await ExecuteAsync(context);
        await AfterExecuteAsync(context);
    }

    /// <summary>A descendant (or the activity itself) says something to the scopes around it.</summary>
    /// <returns>True to keep it from the scopes further out.</returns>
    internal virtual ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender) => new(false);

    /// <summary>Children that are not found through properties of type <see cref="IActivity"/>.</summary>
    internal virtual IEnumerable<IActivity> OtherChildren() => [];

    /// <summary>Inputs that are not properties.</summary>
    internal virtual IEnumerable<Input> OtherInputs() => [];

    protected static ValueTask CompleteAsync(ActivityExecutionContext context) => context.CompleteActivityAsync();

    protected virtual ValueTask<bool> CanExecuteAsync(ActivityExecutionContext context) => new(CanExecute(context));

    protected virtual bool CanExecute(ActivityExecutionContext context) => true;

    protected virtual ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        Execute(context);
        return default;
    }

    protected virtual void Execute(ActivityExecutionContext context)
    {
    }
}
