using System.ComponentModel;
using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs a delegate: for workflows made by code. A definition cannot hold one.</summary>
[Browsable(false)]
[Activity("Elsa", "Primitives", "Runs code of the application.")]
public class Inline : CodeActivity
{
    private readonly Func<ActivityExecutionContext, ValueTask> _activity = static _ => default;

    public Inline([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    public Inline(Func<ActivityExecutionContext, ValueTask> activity, [CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line) => _activity = activity;

    public Inline(Func<ValueTask> activity, [CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : this(_ => activity(), source, line)
    {
    }

    public Inline(Action<ActivityExecutionContext> activity, [CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : this(
            context =>
            {
                activity(context);
                return default;
            },
            source,
            line)
    {
    }

    public Inline(Action activity, [CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : this(_ => activity(), source, line)
    {
    }

    public static Inline From(Func<ActivityExecutionContext, ValueTask> activity) => new(activity);

    public static Inline From(Action<ActivityExecutionContext> activity) => new(activity);

    public static Inline From(Action activity) => new(activity);

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => _activity(context);
}
