using System.Runtime.CompilerServices;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity with a typed result.</summary>
public abstract class Activity<T> : Activity, IActivityWithResult
{
    protected Activity([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
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
