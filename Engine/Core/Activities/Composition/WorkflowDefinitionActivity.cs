using System.ComponentModel;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>A published workflow used as an activity: its inputs and outputs are this activity's, its outcomes are its ports, and it runs inside the same instance.</summary>
[Activity("Elsa", "Workflows")]
[Browsable(false)]
public sealed class WorkflowDefinitionActivity : Activity
{
    internal WorkflowDefinition Definition { get; init; } = null!;

    internal Workflow Workflow { get; init; } = null!;

    /// <summary>Expressions for the child's inputs, by their names.</summary>
    internal Dictionary<string, Input> Arguments { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, Output> Results { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal static object? ArgumentOf(ActivityExecutionContext context, string name) =>
        context.DynamicVariables?.FirstOrDefault(v => string.Equals(v.Variable.Id, Key(name), StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The child sets one of its outputs.</summary>
    internal void SetResult(ActivityExecutionContext context, string name, object? value)
    {
        if (Results.TryGetValue(name, out var output))
        {
            context.Set(output, value, name);
        }
        else
        {
            context.WorkflowExecutionContext.RecordOutput(context, name, value);
        }
    }

    internal override IEnumerable<IActivity> OtherChildren() => [Workflow];

    internal override IEnumerable<Input> OtherInputs() => Arguments.Values;

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        foreach (var input in Definition.Inputs)
        {
            var type = TypeAliases.Find(input.TypeName) ?? typeof(object);
            var value = Arguments.TryGetValue(input.Name, out var argument) ? ValueConversion.ConvertTo(argument.Evaluate(context), type) : null;

            // The variable's name is not the input's: getX() finds inputs by name and must not be shadowed twice.
            context.AddDynamicVariable(new Variable(Key(input.Name)) { Type = type, StorageDriverTypeName = VariableDefinition.InstanceStorage }, value);
        }

        return context.ScheduleActivityAsync(Workflow, OnChildCompletedAsync);
    }

    private static string Key(string inputName) => $"input:{inputName}";

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        context.TargetContext.CompleteActivityAsync(context.ChildContext.PendingOutcomes);
}
