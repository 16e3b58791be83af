using System.Runtime.CompilerServices;

namespace SmartFactory.Engine.Activities;

/// <summary>A <see cref="CodeActivity"/> with a typed result.</summary>
public abstract class CodeActivity<T> : CodeActivity, IActivityWithResult
{
    protected CodeActivity([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
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
