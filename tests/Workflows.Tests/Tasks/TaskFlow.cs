using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

/// <summary>A workflow that asks once and then writes the answer to the head of division; a second branch can end the case first.</summary>
internal static class TaskFlow
{
    public const string EndingEvent = "case.ended";

    private const string Storage = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    private const string Answer = "({ '결과': variables.Answer.actionKey + ' ' + (variables.Answer.completedBy || '') + ' ' + variables.Answer.rows.map(r => r.key + '=' + r.status + '/' + (r.actionKey || '-')).sort().join(' ') })";

    public static WorkflowDefinition Of(string id, string type, JsonObject inputs)
    {
        var ask = Activity("ask", type, inputs);
        ask["result"] = new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = "Answer" } };
        var tell = Activity("tell", "SmartFactory.SendNotice", new JsonObject { ["template"] = "common.result", ["to"] = "user:boss" });
        tell["data"] = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = Answer } };
        return new WorkflowDefinition(new JsonObject
        {
            ["id"] = id + ":1", ["definitionId"] = id, ["name"] = id, ["version"] = 1, ["toolVersion"] = "3.7.2.0", ["isLatest"] = true,
            ["variables"] = new JsonArray(new JsonObject { ["id"] = "Answer", ["name"] = "Answer", ["typeName"] = "Object", ["storageDriverTypeName"] = Storage }),
            ["root"] = new JsonObject
            {
                ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1,
                ["activities"] = new JsonArray(
                    Activity("start", "Elsa.Start", []), ask, tell, Activity("end", "Elsa.End", []),
                    Activity("ending", "Elsa.Event", new JsonObject { ["eventName"] = EndingEvent }), Activity("finish", "Elsa.Finish", [])),
                ["connections"] = new JsonArray(
                [
                    Connection("start", "Done", "ask"), Connection("start", "Done", "ending"), Connection("ending", "Done", "finish"), Connection("tell", "Done", "end"),
                    .. Ports(type, inputs).Select(port => Connection("ask", port, "tell")),
                ]),
            },
        });
    }

    private static IEnumerable<string> Ports(string type, JsonObject inputs)
    {
        var actions = inputs["targets"] is null && inputs["actions"] is { } own ? JsonNode.Parse(own.ToString())!.AsArray().Select(a => a!.ToString()) : [type == "Elsa.UserTask" || inputs["targets"] is not null ? "완료" : "제출"];
        return [.. actions, TaskActivity.TimedOut];
    }

    private static JsonObject Activity(string id, string type, JsonObject inputs)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in inputs)
        {
            activity[name] = new JsonObject
            {
                ["typeName"] = name is "form" or "actions" or "targets" or "excluded" or "data" ? "Object" : "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value?.DeepClone() },
            };
        }

        return activity;
    }

    private static JsonObject Connection(string from, string port, string to) => new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };
}
