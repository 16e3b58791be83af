using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Integration.Recovery;

/// <summary>Small flowcharts in Elsa's JSON.</summary>
internal static class TestDefinitions
{
    private const string Storage = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    /// <summary>Activities one after the other.</summary>
    public static WorkflowDefinition Chain(string id, params JsonObject[] activities)
    {
        var connections = new JsonArray();
        for (var i = 1; i < activities.Length; i++)
        {
            connections.Add(new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = (string?)activities[i - 1]["id"], ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = (string?)activities[i]["id"], ["port"] = "In" },
            });
        }

        return new WorkflowDefinition(new JsonObject
        {
            ["id"] = $"{id}:1",
            ["definitionId"] = id,
            ["name"] = id,
            ["version"] = 1,
            ["toolVersion"] = "3.7.2.0",
            ["variables"] = new JsonArray(Variable("v1", "Count", "Int32"), Variable("v2", "Result", "Object")),
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray([.. activities]),
                ["connections"] = connections,
            },
        });
    }

    public static JsonObject Event(string id, string name, bool starts = false) => Activity(id, "Elsa.Event", ("eventName", Literal("String", name)), starts);

    public static JsonObject Delay(string id, string span) => Activity(id, "Elsa.Delay", ("timeSpan", Literal("TimeSpan", span)));

    public static JsonObject Cron(string id, string expression) => Activity(id, "Elsa.Cron", ("cronExpression", Literal("String", expression)), starts: true);

    public static JsonObject Publish(string id, string name) => Activity(id, "Elsa.PublishEvent", ("eventName", Literal("String", name)));

    public static JsonObject RunTask(string id, string name) => Activity(id, "Elsa.RunTask", ("taskName", Literal("String", name)));

    public static JsonObject Correlate(string id, string value) => Activity(id, "Elsa.Correlate", ("correlationId", Literal("String", value)));

    public static JsonObject Write(string id, string text) => Activity(id, "Elsa.WriteLine", ("text", Literal("String", text)));

    public static JsonObject Dispatch(string id, string definitionId)
    {
        var activity = Activity(id, "Elsa.DispatchWorkflow", ("workflowDefinitionId", Literal("String", definitionId)));
        activity["waitForCompletion"] = Literal("Boolean", true);
        return activity;
    }

    public static JsonObject Execute(string id, string definitionId, bool wait = true)
    {
        var activity = Activity(id, "Elsa.ExecuteWorkflow", ("workflowDefinitionId", Literal("String", definitionId)));
        activity["waitForCompletion"] = Literal("Boolean", wait);
        activity["result"] = new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = "v2" } };
        return activity;
    }

    public static JsonObject SetOutput(string id, string name, string value)
    {
        var activity = Activity(id, "Elsa.SetOutput", ("outputName", Literal("String", name)));
        activity["outputValue"] = Literal("String", value);
        return activity;
    }

    public static JsonObject Send(string id, string url) => Activity(id, "Elsa.FlowSendHttpRequest", ("url", Literal("Uri", url)));

    public static JsonObject Script(string id, string script) => Activity(id, "Elsa.RunJavaScript", ("script", Literal("String", script)));

    private static JsonObject Activity(string id, string type, (string Name, JsonObject Input) input, bool starts = false) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["version"] = 1,
        [input.Name] = input.Input,
        ["customProperties"] = new JsonObject { ["canStartWorkflow"] = starts },
    };

    private static JsonObject Literal(string type, JsonNode value) => new()
    {
        ["typeName"] = type,
        ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value },
    };

    private static JsonObject Variable(string id, string name, string type) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["typeName"] = type,
        ["storageDriverTypeName"] = Storage,
    };
}
