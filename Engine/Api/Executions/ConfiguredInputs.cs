using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>The inputs of a version's activities that are the same in every execution. What a script gives is not on record and is not made up.</summary>
internal sealed class ConfiguredInputs(ActivityRegistry registry)
{
    /// <returns>Values by the inputs' names, by node id.</returns>
    public IReadOnlyDictionary<string, JsonObject> Of(DefinitionVersion version)
    {
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        if (DefinitionJson.ReadOne(version.Json).Root is { } root)
        {
            Collect(root, Workflow.DefaultId, found);
        }

        return found;
    }

    private void Collect(JsonObject activity, string parentNodeId, Dictionary<string, JsonObject> into)
    {
        var nodeId = $"{parentNodeId}:{activity.Text("id")}";
        if (registry.Find(activity.Text("type") ?? "") is { } descriptor)
        {
            into[nodeId] = Literals(activity, descriptor);
        }

        foreach (var child in ActivityTree.Children(activity))
        {
            Collect(child, nodeId, into);
        }
    }

    private static JsonObject Literals(JsonObject activity, ActivityDescriptor descriptor)
    {
        var values = new JsonObject();
        foreach (var input in descriptor.Inputs.Where(i => i.IsWrapped))
        {
            if (activity[input.JsonName] is JsonObject wrapper && wrapper["expression"] is JsonObject expression && expression["value"] is { } value)
            {
                switch (expression.Text("type"))
                {
                    case "Literal":
                        values[input.Name] = value.DeepClone();
                        break;
                    case "Object":
                        values[input.Name] = Parsed(value);
                        break;
                }
            }
        }

        return values;
    }

    private static JsonNode? Parsed(JsonNode value)
    {
        try
        {
            return value is JsonValue && value.GetValueKind() == JsonValueKind.String ? JsonNode.Parse(Encoding.UTF8.GetBytes(value.ToString())) : value.DeepClone();
        }
        catch (JsonException)
        {
            return value.DeepClone();
        }
    }
}
