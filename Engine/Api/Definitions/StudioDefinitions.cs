using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Descriptors;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>A stored definition as the designer needs it: every list there, a node id on every activity, nothing of a type it has no descriptor for, and the links that let it edit.</summary>
internal sealed class StudioDefinitions(DescriptorCatalog catalog, IDefinitionStore store, IEnumerable<IDrawnPorts> ports)
{
    private const string NotFoundType = "Elsa.NotFoundActivity";

    /// <summary>Where a replaced activity waits to come back.</summary>
    public const string Original = "originalActivityJson";

    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];

    private static readonly JsonObject VariableFields = new() { ["isArray"] = false, ["value"] = null, ["storageDriverTypeName"] = null };

    private static readonly JsonObject InputFields = new() { ["isArray"] = false, ["displayName"] = "", ["description"] = "", ["category"] = "Primitives", ["uiHint"] = "singleline", ["storageDriverType"] = null };

    private static readonly string[] OptionNames = ["activationStrategyType", "usableAsActivity", "autoUpdateConsumingWorkflows", "activityCategory", "incidentStrategyType", "commitStrategyName"];

    public async Task<JsonObject> ComposeAsync(DefinitionVersion version, CancellationToken cancellationToken)
    {
        var known = await catalog.CurrentAsync(store, cancellationToken);
        var stored = DefinitionJson.ReadOne(version.Json).Json;
        var answer = new JsonObject
        {
            ["id"] = version.Id,
            ["definitionId"] = version.DefinitionId,
            ["name"] = version.Name,
            ["description"] = version.Description,
            ["createdAt"] = version.CreatedAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["version"] = version.Version,
            ["isLatest"] = version.IsLatest,
            ["isPublished"] = version.IsPublished,
            ["toolVersion"] = ToolVersion(stored.Text("toolVersion")),
            ["isReadonly"] = stored.Flag("isReadonly") ?? false,
            ["providerName"] = null,
            ["materializerName"] = "Json",
            ["materializerContext"] = null,
        };
        foreach (var list in Lists)
        {
            answer[list] = new JsonArray([.. WorkflowDefinition.JsonList(stored[list]).Select(i => Complete(i?.DeepClone(), list))]);
        }

        var custom = stored["customProperties"]?.DeepClone() as JsonObject ?? [];
        custom[Revision.Property] = Revision.Of(version);
        answer["customProperties"] = custom;
        answer["options"] = OptionsOf(stored);
        answer["root"] = RootOf(stored, known);
        DrawnPorts.Show((JsonObject)answer["root"]!, ports);
        answer["links"] = Links.Of(version.DefinitionId);
        return answer;
    }

    /// <summary>The latest versions of the definitions that run this one, as an activity or as a workflow of its own.</summary>
    public async Task<IReadOnlyList<DefinitionVersion>> ConsumersAsync(DefinitionVersion version, CancellationToken cancellationToken)
    {
        var used = DefinitionJson.ReadOne(version.Json);
        return [.. (await store.ListAsync(published: false, cancellationToken)).Where(other => other.DefinitionId != version.DefinitionId && DefinitionJson.TryReadOne(other.Json) is { } readable && Uses(readable, used))];
    }

    private static bool Uses(WorkflowDefinition definition, WorkflowDefinition used) => definition.Root is { } root && ActivityTree.All(root).Any(activity =>
        (used.UsableAsActivity && activity.Text("type") == used.ActivityTypeName)
        || (activity["workflowDefinitionId"] is { } named && (named as JsonValue ?? named["expression"]?["value"])?.ToString() == used.DefinitionId));

    /// <summary>Older tools leave out what they do not set; the designer wants every field.</summary>
    private static JsonNode? Complete(JsonNode? item, string list)
    {
        if (item is not JsonObject json || list == "outcomes")
        {
            return item;
        }

        foreach (var (name, value) in list == "variables" ? VariableFields : InputFields)
        {
            if (list != "outputs" || name is not ("uiHint" or "storageDriverType"))
            {
                json.TryAdd(name, value?.DeepClone());
            }
        }

        return json;
    }

    private static JsonObject OptionsOf(JsonObject stored)
    {
        var options = stored["options"]?.DeepClone() as JsonObject ?? [];
        foreach (var name in OptionNames)
        {
            options.TryAdd(name, name is "usableAsActivity" or "autoUpdateConsumingWorkflows" ? JsonValue.Create(false) : null);
        }

        if (options["autoUpdateConsumingWorkflows"] is null)
        {
            options["autoUpdateConsumingWorkflows"] = false;
        }

        return options;
    }

    private static JsonObject RootOf(JsonObject stored, DescriptorSet known)
    {
        var root = stored["root"]?.DeepClone() as JsonObject ?? new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["name"] = "Flowchart1" };

        // Wrapped, so that the root too can be replaced.
        var holder = new JsonObject { ["root"] = root };
        Prepare(holder, "Workflow1", known);
        return Released(holder);
    }

    /// <summary>What was wrapped, free to be put elsewhere.</summary>
    public static JsonObject Released(JsonObject holder)
    {
        var root = (JsonObject)holder["root"]!;
        holder.Remove("root");
        return root;
    }

    private static void Prepare(JsonObject parent, string parentNodeId, DescriptorSet known)
    {
        foreach (var child in ActivityTree.Children(parent).ToList())
        {
            var type = child.Text("type")!;
            var nodeId = $"{parentNodeId}:{child.Text("id")}";
            if (known.VersionOf(type) is { } version)
            {
                child["version"] = version;
                child["nodeId"] = nodeId;
                Prepare(child, nodeId, known);
            }
            else
            {
                child.ReplaceWith(Placeholder(child, type, nodeId));
            }
        }
    }

    private static JsonObject Placeholder(JsonObject original, string type, string nodeId) => new()
    {
        ["id"] = original.Text("id"),
        ["nodeId"] = nodeId,
        ["name"] = original.Text("name") ?? type,
        ["type"] = NotFoundType,
        ["version"] = 1,
        ["customProperties"] = original["customProperties"]?.DeepClone() ?? new JsonObject(),
        ["metadata"] = original["metadata"]?.DeepClone() ?? new JsonObject(),
        ["missingTypeName"] = type,
        ["missingTypeVersion"] = original["version"]?.DeepClone() ?? 1,
        [Original] = original.ToJsonString(ApiJson.Options),
    };

    // The designer reads it as a version number and stumbles over anything else.
    private static string? ToolVersion(string? text) => Version.TryParse(text, out var version) ? version.ToString() : null;

    /// <summary>The links of answers about definitions: an administrator may do everything, and only administrators come here.</summary>
    internal static class Links
    {
        public static JsonArray Of(string definitionId)
        {
            var self = $"/workflow-definitions/{definitionId}";
            return [Link(self, "self", "GET"), Link(self + "/publish", "publish", "POST"), Link(self + "/retract", "retract", "POST"), Link(self, "delete", "DELETE")];
        }

        public static JsonArray OfList() =>
        [
            Link("/workflow-definitions", "self", "GET"),
            Link("/workflow-definitions", "create", "POST"),
            Link("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
            Link("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
            Link("/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete", "POST"),
        ];

        private static JsonObject Link(string href, string rel, string method) => new() { ["href"] = href, ["rel"] = rel, ["method"] = method };
    }
}
