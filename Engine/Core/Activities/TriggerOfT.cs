using System.Runtime.CompilerServices;

namespace SmartFactory.Engine.Activities;

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
