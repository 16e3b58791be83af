using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Execution;

/// <summary>What a stored state holds, for those who show it: nothing is run or built for that.</summary>
public sealed class StateView
{
    private StateView(JsonObject json, IReadOnlyList<StateExecution> executions)
    {
        Executions = executions;
        Input = Values(json["i"]);
        Output = Values(json["o"]);
        Properties = Values(json["x"]);
        Bookmarks = [.. (json["k"] as JsonArray ?? []).OfType<JsonObject>()];
    }

    /// <summary>Executions that have not ended, parents first.</summary>
    public IReadOnlyList<StateExecution> Executions { get; }

    public JsonObject Input { get; }

    public JsonObject Output { get; }

    public JsonObject Properties { get; }

    private IReadOnlyList<JsonObject> Bookmarks { get; }

    /// <exception cref="InvalidDataException">The state is of a schema this version does not know.</exception>
    public static StateView Read(string instanceId, byte[] state)
    {
        var json = WorkflowStateSerializer.Parse(state);
        var executions = new List<StateExecution>();
        foreach (var item in (json["e"] as JsonArray ?? []).OfType<JsonObject>())
        {
            executions.Add(new StateExecution(
                $"{instanceId}:{item["q"]!.GetValue<long>()}",
                item["p"] is { } parent ? executions[parent.GetValue<int>()].Id : null,
                item["n"]!.GetValue<string>(),
                Values(item["v"]),
                [.. (item["d"] as JsonArray ?? []).OfType<JsonObject>().Select(Dynamic)],
                Values(item["x"]),
                item["i"]?.DeepClone() as JsonObject));
        }

        return new StateView(json, executions);
    }

    /// <summary>Where it waits, as Elsa writes it.</summary>
    public IEnumerable<JsonObject> DescribeBookmarks() => Bookmarks.Select(b => new JsonObject
    {
        ["id"] = b["i"]?.DeepClone(),
        ["name"] = b["n"]?.DeepClone(),
        ["hash"] = b["h"]?.DeepClone(),
        ["payload"] = b["p"]?.DeepClone(),
        ["activityNodeId"] = b["a"]?.DeepClone(),
        ["activityInstanceId"] = b["e"]?.DeepClone(),
        ["autoBurn"] = ((b["f"]?.GetValue<int>() ?? 0) & 1) != 0,
        ["callbackMethodName"] = b["m"]?.DeepClone(),
        ["metadata"] = null,
        ["createdAt"] = b["t"]?.DeepClone(),
    });

    private static JsonObject Values(JsonNode? node) => node?.DeepClone() as JsonObject ?? [];

    private static JsonObject Dynamic(JsonObject json) => new()
    {
        ["id"] = json["i"]?.DeepClone(),
        ["name"] = json["n"]?.DeepClone(),
        ["typeName"] = json["t"]?.DeepClone(),
        ["value"] = json["v"]?.DeepClone(),
    };
}

/// <summary>One execution that has not ended.</summary>
/// <param name="Variables">Values by the variables' ids.</param>
/// <param name="Inputs">What a container was given; a leaf evaluates its inputs anew.</param>
public sealed record StateExecution(string Id, string? ParentId, string NodeId, JsonObject Variables, IReadOnlyList<JsonObject> DynamicVariables, JsonObject Properties, JsonObject? Inputs);
