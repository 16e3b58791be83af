using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Faults.Victims;

/// <summary>The workflows and people the load works with.</summary>
internal static class VictimCases
{
    /// <summary>A task, its answer by mail, a short wait, a child, the end.</summary>
    public const string Case = "case";

    /// <summary>Waits for an event, then writes by mail.</summary>
    public const string Listener = "listener";

    public const string Child = "child";

    /// <summary>Sleeps an hour.</summary>
    public const string Sleeper = "sleeper";

    /// <summary>A task and nothing after it.</summary>
    public const string Question = "question";

    /// <summary>A task, whatever comes of it by mail, the end.</summary>
    public const string Verdict = "verdict";

    public const string EventName = "news";

    public const string Officer = "officer";

    /// <summary>Of the same office.</summary>
    public const string Deputy = "deputy";

    private const string Storage = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static Task SeedAsync(IServiceProvider services) => services.GetRequiredService<ICommitGate>().CommitAsync("seed", async (scope, ct) =>
    {
        await scope.GetRequiredService<IDefinitionPublisher>().SeedAsync(
            [
                Chain(Child, Timeout: null, Step("pause", "Elsa.Delay", ("timeSpan", "TimeSpan", "00:00:00.02"))),
                Chain(Sleeper, Timeout: null, Step("sleep", "Elsa.Delay", ("timeSpan", "TimeSpan", "01:00:00"))),
                Chain(Verdict, Timeout: "기한경과", Ask(), Tell()),
                Chain(Question, Timeout: "기한경과", Ask()),
                Chain(
                    Case,
                    Timeout: "기한경과",
                    Ask(),
                    Tell(),
                    Step("wait", "Elsa.Delay", ("timeSpan", "TimeSpan", "00:00:00.05")),
                    Step("child", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "String", Child), ("waitForCompletion", "Boolean", true))),
                Chain(Listener, Timeout: null, Step("hear", "Elsa.Event", ("eventName", "String", EventName)), Tell()),
            ],
            new DefinitionChange("seed"),
            ct);
        var db = scope.GetRequiredService<ProgrammeDbContext>();
        foreach (var id in new[] { Officer, Deputy })
        {
            if (await db.Set<Person>().FindAsync([id], ct) is null)
            {
                db.Add(new Person { Id = id, DisplayName = id == Officer ? "담당" : "대리", Area = Area.Institute, Position = "담당", UserName = id, NormalizedUserName = id.ToUpperInvariant(), Email = id + "@example.org", NormalizedEmail = id.ToUpperInvariant() + "@EXAMPLE.ORG", SecurityStamp = "x" });
            }
        }
    });

    private static JsonObject Ask() =>
        Step("ask", "Elsa.UserTask", ("title", "String", "요건 검토"), ("taskType", "String", "screening.review"), ("role", "String", "Institute"), ("due", "String", "B2"), ("actions", "Object", """["적합","부적합"]"""));

    private static JsonObject Tell() => Step("tell", "SmartFactory.SendNotice", ("template", "String", "common.result"), ("to", "String", "user:" + Officer), ("data", "Object", """{"결과":"알림"}"""));

    private static WorkflowDefinition Chain(string id, string? Timeout, params JsonObject[] steps)
    {
        var all = steps.Prepend(Step("start", "Elsa.Start")).Append(Step("end", "Elsa.End")).ToList();
        var connections = new JsonArray();
        for (var i = 1; i < all.Count; i++)
        {
            foreach (var port in PortsOf(all[i - 1], Timeout))
            {
                connections.Add(new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = (string?)all[i - 1]["id"], ["port"] = port },
                    ["target"] = new JsonObject { ["activity"] = (string?)all[i]["id"], ["port"] = "In" },
                });
            }
        }

        return new WorkflowDefinition(new JsonObject
        {
            ["id"] = id + ":1", ["definitionId"] = id, ["name"] = id, ["version"] = 1, ["toolVersion"] = "3.7.2.0", ["isLatest"] = true,
            ["variables"] = new JsonArray(new JsonObject { ["id"] = "v", ["name"] = "Answer", ["typeName"] = "Object", ["storageDriverTypeName"] = Storage }),
            ["root"] = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = new JsonArray([.. all]), ["connections"] = connections },
        });
    }

    private static string[] PortsOf(JsonObject step, string? timeout) =>
        (string?)step["type"] == "Elsa.UserTask" ? ["적합", "부적합", timeout!] : ["Done"];

    private static JsonObject Step(string id, string type, params (string Name, string Type, JsonNode Value)[] inputs)
    {
        var step = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, kind, value) in inputs)
        {
            step[name] = new JsonObject { ["typeName"] = kind, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };
        }

        return step;
    }
}
