using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>All expressions of an activity, and the variables they may see.</summary>
internal static class InputExpressions
{
    public static IEnumerable<(string Name, Input Input)> Of(ActivityNode node)
    {
        for (var i = 0; i < node.Inputs.Length; i++)
        {
            if (node.Inputs[i] is { } input)
            {
                yield return (node.Descriptor.Inputs[i].Name, input);
            }
        }

        foreach (var input in node.Activity.OtherInputs())
        {
            yield return (node.Activity is WorkflowDefinitionActivity ? "input" : "Cases", input);
        }
    }

    public static IEnumerable<Variable> VariablesInScope(ActivityNode node)
    {
        for (var scope = node; scope is not null; scope = scope.Parent)
        {
            foreach (var variable in scope.Variables)
            {
                yield return variable;
            }

            if (scope.Parent?.Activity is Loop or ParallelForEach)
            {
                yield return LoopVariables.CurrentValue(null);
                yield return LoopVariables.CurrentIndex(0);
            }

            if (scope.Parent?.Activity is TryCatch handler && ReferenceEquals(handler.Catch, scope.Activity))
            {
                yield return new Variable("Error");
            }

            if (scope.Parent?.Activity is BulkDispatchWorkflows)
            {
                yield return new Variable("ChildInstanceId");
            }
        }

        if (node.Activity is BulkDispatchWorkflows bulk)
        {
            yield return new Variable(DefinitionUnderCheck.LiteralOf(bulk.DefaultItemInputKey)?.ToString() ?? "Item");
        }
    }
}
