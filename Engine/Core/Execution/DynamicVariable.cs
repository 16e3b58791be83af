using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>A variable of one execution only: a loop's current value, an argument of a workflow used as an activity.</summary>
internal sealed class DynamicVariable(Variable variable)
{
    public Variable Variable { get; } = variable;

    public object? Value { get; set; }
}
