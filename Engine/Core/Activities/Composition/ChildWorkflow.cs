using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Activities;

/// <summary>What the activities that start other workflows have in common.</summary>
internal static class ChildWorkflow
{
    /// <summary>The bookmark input under which a finished child reports.</summary>
    public const string ChildInstanceId = "childInstanceId";

    public static StartWorkflow Prepare(ActivityExecutionContext context, string? definitionId, IDictionary<string, object>? input, string? correlationId)
    {
        if (string.IsNullOrWhiteSpace(definitionId))
        {
            throw new InvalidOperationException("No workflow definition is given.");
        }

        var catalog = context.GetRequiredService<IWorkflowCatalog>();
        if (catalog is not EmptyWorkflowCatalog && catalog.FindPublished(definitionId) is null)
        {
            throw new InvalidOperationException($"No published version of workflow definition with ID {definitionId} found.");
        }

        var json = (JsonObject?)JsonValues.ToNode(input) ?? [];
        json["ParentInstanceId"] = context.WorkflowExecutionContext.Id;
        return new StartWorkflow(definitionId)
        {
            InstanceId = context.NewId(),
            Input = json,
            CorrelationId = string.IsNullOrEmpty(correlationId) ? null : correlationId,
            ParentInstanceId = context.WorkflowExecutionContext.Id,
        };
    }

    /// <summary>Starts it after this burst is committed.</summary>
    public static void Dispatch(ActivityExecutionContext context, StartWorkflow start) => context.Request(new StartRequested(start));

    /// <summary>How the child that reports has ended; by a fault, people may still repair it.</summary>
    public static WorkflowSubStatus EndOf(ActivityExecutionContext context) => ValueConversion.To<WorkflowSubStatus>(context.GetWorkflowInput<object>("subStatus"));
}
