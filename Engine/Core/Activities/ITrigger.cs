using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity that can start a workflow. Its payloads are indexed when a definition is published.</summary>
public interface ITrigger : IActivity
{
    ValueTask<IEnumerable<object>> GetTriggerPayloadsAsync(TriggerIndexingContext context);
}

/// <summary>A trigger that knows its payload.</summary>
public abstract class Trigger : Activity, ITrigger
{
    protected Trigger([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    ValueTask<IEnumerable<object>> ITrigger.GetTriggerPayloadsAsync(TriggerIndexingContext context) => GetTriggerPayloadsAsync(context);

    protected virtual ValueTask<IEnumerable<object>> GetTriggerPayloadsAsync(TriggerIndexingContext context) =>
        new([GetTriggerPayload(context)]);

    protected virtual object GetTriggerPayload(TriggerIndexingContext context) => new { };
}

/// <summary>A trigger with a typed result.</summary>
public abstract class Trigger<T> : Trigger, IActivityWithResult
{
    protected Trigger([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    [Output]
    public Output<T>? Result { get; set; }

    Output? IActivityWithResult.Result
    {
        get => Result;
        set => Result = (Output<T>?)value;
    }
}
