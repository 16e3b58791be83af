using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Benchmarks.Kit;

/// <summary>The smallest case that waits: it keeps a note of 4 KiB, waits for an event, and ends.</summary>
internal static class WaitingCase
{
    public const string DefinitionId = "waiting";

    private const string Json =
        """
        {
          "id": "waiting:1", "definitionId": "waiting", "name": "waiting", "version": 1, "toolVersion": "3.7.2.0", "isLatest": true,
          "variables": [{ "id": "note", "name": "Note", "typeName": "String", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }],
          "root": {
            "id": "flow", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              { "id": "start", "type": "Elsa.Start", "version": 1 },
              { "id": "note-down", "type": "Elsa.SetVariable", "version": 1, "variable": { "id": "note", "name": "Note", "typeName": "String" },
                "value": { "typeName": "Object", "expression": { "type": "Literal", "value": "THE NOTE" } } },
              { "id": "wait", "type": "Elsa.Event", "version": 1, "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "go" } } },
              { "id": "end", "type": "Elsa.End", "version": 1 }
            ],
            "connections": [
              { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "note-down", "port": "In" } },
              { "source": { "activity": "note-down", "port": "Done" }, "target": { "activity": "wait", "port": "In" } },
              { "source": { "activity": "wait", "port": "Done" }, "target": { "activity": "end", "port": "In" } }
            ]
          }
        }
        """;

    /// <summary>4,096 characters that no compression makes much smaller.</summary>
    private static readonly string Note = Convert.ToBase64String(RandomNumberGenerator.GetBytes(3072));

    public static Task SeedAsync(EngineHost host) => host.Gate.CommitAsync(
        "seed",
        (services, ct) => services.GetRequiredService<IDefinitionPublisher>().SeedAsync([DefinitionJson.ReadOne(Json.Replace("THE NOTE", Note, StringComparison.Ordinal))], new DefinitionChange("seed"), ct));

    /// <summary>One durable commit.</summary>
    /// <returns>The bookmark it waits at.</returns>
    public static Task<string> StartAsync(EngineHost host) => host.Gate.CommitAsync("case.start", async (services, ct) =>
    {
        var id = await services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(DefinitionId), ct);
        return (await services.GetRequiredService<IBookmarkStore>().FindByInstanceAsync(id, ct))[0].Id;
    });

    /// <summary>Another one, after which the case is finished.</summary>
    public static async Task ResumeAsync(EngineHost host, string bookmark)
    {
        if (!await host.Gate.CommitAsync("case.resume", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(bookmark, cancellationToken: ct)))
        {
            throw new InvalidOperationException("The case waited no longer.");
        }
    }
}
