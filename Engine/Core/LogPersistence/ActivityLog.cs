using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.LogPersistence;

/// <summary>What the journal keeps of an execution besides its events. Computed only when the journal is stored: an engine that keeps none pays nothing.</summary>
internal static class ActivityLog
{
    /// <summary>Inputs as they were evaluated. Literals are left out: they stand in the definition.</summary>
    public static JsonObject? Inputs(ActivityExecutionContext context)
    {
        JsonObject? kept = null;
        if (context.EvaluatedInputs is { } values)
        {
            foreach (var input in context.Node.EvaluatedInputs)
            {
                var descriptor = context.Node.Descriptor.Inputs[input.Slot];
                if (!StandsInDefinition(input) && values[input.Slot] is { } value && PlanOf(context).KeepsInput(context, descriptor))
                {
                    (kept ??= [])[descriptor.Name] = JsonValues.ToNode(value);
                }
            }
        }

        return kept;
    }

    public static JsonObject? Outputs(ActivityExecutionContext context)
    {
        JsonObject? kept = null;
        foreach (var output in context.Node.Descriptor.Outputs)
        {
            if (context.WorkflowExecutionContext.FindOutput(context.Activity.Id, output.Name) is { } value && PlanOf(context).KeepsOutput(context, output))
            {
                (kept ??= [])[output.Name] = JsonValues.ToNode(value);
            }
        }

        return kept;
    }

    /// <summary>The activity's own notes.</summary>
    public static JsonNode? Notes(ActivityExecutionContext context) =>
        context.Journal is { } notes && PlanOf(context).KeepsInternalState(context) ? JsonValues.ToNode(notes) : null;

    private static bool StandsInDefinition(Input input) => input.Expression?.Type is "Object" or "Literal";

    // Two threads may both make the plan of a node: they make the same.
    private static ActivityLogPlan PlanOf(ActivityExecutionContext context) => context.Node.LogPlan ??= new ActivityLogPlan(
        context.Node, context.GetRequiredService<ExpressionCompiler>(), context.GetService<LogPersistenceOptions>()?.Mode ?? LogPersistenceMode.Include);
}
