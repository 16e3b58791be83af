using System.Runtime.CompilerServices;

namespace SmartFactory.Engine.Activities;

/// <summary>A <see cref="Composite"/> with a typed result.</summary>
public abstract class Composite<T> : Composite, IActivityWithResult
{
    protected Composite([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
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
