using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Sub-workflows exist, and none waits for itself through others.</summary>
internal sealed class SubWorkflowRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var node in definition.Activities)
        {
            if (ReferenceOf(node.Activity) is not { } reference)
            {
                continue;
            }

            if (reference.Id != definition.Definition.DefinitionId && definition.Catalog is not EmptyWorkflowCatalog && definition.Catalog.FindPublished(reference.Id) is null)
            {
                yield return definition.Error("workflow.unknown", node, reference.Id);
            }
            else if (reference.Waits && CycleThrough(definition, reference.Id) is { } cycle)
            {
                yield return definition.Error("workflow.waiting-cycle", node, string.Join(" → ", cycle));
            }
        }
    }

    private static (string Id, bool Waits)? ReferenceOf(IActivity activity)
    {
        var (id, waits) = activity switch
        {
            DispatchWorkflow dispatch => (dispatch.WorkflowDefinitionId, IsTrue(dispatch.WaitForCompletion)),
            ExecuteWorkflow execute => (execute.WorkflowDefinitionId, IsTrue(execute.WaitForCompletion)),
            BulkDispatchWorkflows bulk => (bulk.WorkflowDefinitionId, IsTrue(bulk.WaitForCompletion)),
            _ => (null, false),
        };
        return DefinitionUnderCheck.LiteralOf(id) is string { Length: > 0 } text ? (text, waits) : null;
    }

    private static bool IsTrue(Input? input) => DefinitionUnderCheck.LiteralOf(input) is true or "true" or "True";

    private static List<string>? CycleThrough(DefinitionUnderCheck definition, string first)
    {
        var target = definition.Definition.DefinitionId;
        var path = new List<string> { target };
        return Search(first, []) ? path : null;

        bool Search(string id, HashSet<string> seen)
        {
            path.Add(id);
            if (id == target)
            {
                return true;
            }

            if (seen.Add(id) && definition.Catalog.FindPublished(id) is { } child && WaitedFor(child).Any(next => Search(next, seen)))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    private static List<string> WaitedFor(WorkflowDefinition definition)
    {
        var found = new List<string>();
        Walk(definition.Root);
        return found;

        void Walk(System.Text.Json.Nodes.JsonNode? node)
        {
            if (node is System.Text.Json.Nodes.JsonObject json)
            {
                var waits = json["type"]?.ToString() switch
                {
                    "Elsa.DispatchWorkflow" or "Elsa.ExecuteWorkflow" => Literal(json["waitForCompletion"]) is "true" or "True",
                    "Elsa.BulkDispatchWorkflows" => Literal(json["waitForCompletion"]) is not ("false" or "False"),
                    _ => false,
                };
                if (waits && Literal(json["workflowDefinitionId"]) is { Length: > 0 } id)
                {
                    found.Add(id);
                }

                foreach (var (_, child) in json)
                {
                    Walk(child);
                }
            }
            else if (node is System.Text.Json.Nodes.JsonArray array)
            {
                foreach (var child in array)
                {
                    Walk(child);
                }
            }
        }
    }

    private static string? Literal(System.Text.Json.Nodes.JsonNode? input) => input?["expression"]?["value"]?.ToString();
}
