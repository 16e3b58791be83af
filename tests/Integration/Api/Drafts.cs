using System.Text.Json.Nodes;

namespace SmartFactory.Integration.Api;

/// <summary>Small definitions as the designer would send them.</summary>
internal static class Drafts
{
    private static int _count;

    public static string NewId() => $"api-{Interlocked.Increment(ref _count)}";

    /// <summary>start → write → wait (by hand) → end.</summary>
    public static JsonObject Waiting(string? definitionId, string name) => new()
    {
        ["definitionId"] = definitionId,
        ["name"] = name,
        ["variables"] = new JsonArray(new JsonObject { ["id"] = "v1", ["name"] = "결과", ["typeName"] = "String", ["isArray"] = false, ["value"] = "처음", ["storageDriverTypeName"] = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }),
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["outcomes"] = new JsonArray(),
        ["customProperties"] = new JsonObject(),
        ["options"] = new JsonObject(),
        ["root"] = new JsonObject
        {
            ["id"] = "flow",
            ["type"] = "Elsa.Flowchart",
            ["version"] = 1,
            ["name"] = "Flowchart1",
            ["activities"] = new JsonArray(
                Activity("start", "Elsa.Start"),
                Write("안녕"),
                Task("ask"),
                Activity("end", "Elsa.End")),
            ["connections"] = new JsonArray(Connection("start", "Done", "write"), Connection("write", "Done", "ask"), Connection("ask", "확인", "end")),
        },
    };

    public static JsonObject Write(string text)
    {
        var write = Activity("write", "Elsa.WriteLine");
        write["text"] = Literal(text);
        return write;
    }

    public static JsonObject Task(string id)
    {
        var task = Activity(id, "Elsa.UserTask");
        foreach (var (name, value) in new[] { ("title", "확인 부탁"), ("taskType", "test.ask"), ("role", "Institute") })
        {
            task[name] = Literal(value);
        }

        task["actions"] = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = """["확인"]""" } };
        return task;
    }

    public static JsonObject Activity(string id, string type) => new() { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1, ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 10, ["y"] = 20 } } } };

    public static JsonObject Literal(string value) => new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    public static JsonObject Connection(string from, string port, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };

    public static JsonObject Save(JsonNode model, bool publish = false) => new() { ["model"] = model.DeepClone(), ["publish"] = publish };
}
