using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity that holds a list of activities and variables they share.</summary>
public abstract class Container : Activity, IVariableContainer
{
    protected Container([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    public ICollection<IActivity> Activities { get; set; } = [];

    public ICollection<Variable> Variables { get; set; } = [];

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => ScheduleChildrenAsync(context);

    protected virtual ValueTask ScheduleChildrenAsync(ActivityExecutionContext context) => default;
}
