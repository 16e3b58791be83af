using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Executions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Runtime.Arrivals;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>GET or POST /workflow-instances/{id}/export, POST /bulk-actions/export/workflow-instances: one as JSON, several as a zip. Who took them out is on record.</summary>
internal sealed class ExportWorkflowInstances : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-instances/{id}/export", (string id, HttpContext context, ICommitGate gate, CancellationToken cancellationToken) =>
            SendAsync([id], Parts.Of(context.Request.Query), context, gate, cancellationToken));
        api.MapPost("/workflow-instances/{id}/export", async (string id, HttpContext context, ICommitGate gate, CancellationToken cancellationToken) =>
            await SendAsync([id], Parts.Of(await JsonBody.ReadAsync(context.Request, cancellationToken)), context, gate, cancellationToken));
        api.MapPost("/bulk-actions/export/workflow-instances", async (HttpContext context, ICommitGate gate, CancellationToken cancellationToken) =>
        {
            var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
            return await SendAsync([.. body.Texts("ids").Distinct().Take(ZippedJson.MostEntries)], Parts.Of(body), context, gate, cancellationToken);
        });
    }

    private static async Task<IResult> SendAsync(IReadOnlyList<string> ids, Parts parts, HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var files = new List<(string Name, byte[] Content)>();
        foreach (var id in ids)
        {
            // A commit of its own each: what is written belongs to one moment, and nobody waits for all of them.
            if (await gate.CommitAsync("instance.export", (services, ct) => ExportAsync(services, id, parts, context.Id(), ct), cancellationToken) is { } file)
            {
                files.Add((InstanceFile.NameOf(id), file));
            }
        }

        return files.Count switch
        {
            0 => Refusal.Problem(StatusCodes.Status404NotFound, "notFound"),
            1 => Results.File(files[0].Content, "application/json", files[0].Name),
            _ => Results.File(ZippedJson.Write(files), "application/zip", "workflow-instances.zip"),
        };
    }

    private static async Task<byte[]?> ExportAsync(IServiceProvider services, string id, Parts parts, string? actor, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IInstanceArrivals>().PackAsync(id, cancellationToken) is not { } parcel)
        {
            return null;
        }

        var reader = services.GetRequiredService<InstanceReader>();
        var history = await reader.HistoryAsync(id, cancellationToken);
        var file = new JsonObject
        {
            ["WorkflowState"] = (await reader.DescribeAsync(id, cancellationToken))["workflowState"]!.DeepClone(),
            ["Bookmarks"] = parts.Bookmarks ? new JsonArray([.. history.State.DescribeBookmarks().Select(b => Bookmark(history, b))]) : null,
            ["ActivityExecutionRecords"] = parts.Executions ? new JsonArray([.. history.Executions.Select(history.Describe)]) : null,
            ["WorkflowExecutionLogRecords"] = parts.Log ? new JsonArray([.. GetWorkflowJournal.Records(history)]) : null,
            [InstanceFile.Own] = InstanceFile.Pack(parcel),
        };
        await services.GetRequiredService<IAudit>().RecordAsync(
            "instance.exported", id, actor, new JsonObject { ["definition"] = parcel.Instance.DefinitionId, ["case"] = parcel.Instance.CorrelationId }, cancellationToken);
        return InstanceFile.Write(file);
    }

    private static JsonObject Bookmark(ExecutionHistory history, JsonObject bookmark) => new()
    {
        ["id"] = bookmark["id"]?.DeepClone(),
        ["activityTypeName"] = bookmark["name"]?.DeepClone(),
        ["workflowInstanceId"] = history.Instance.Id,
        ["activityInstanceId"] = bookmark["activityInstanceId"]?.DeepClone(),
        ["hash"] = bookmark["hash"]?.DeepClone(),
        ["correlationId"] = history.Instance.CorrelationId,
        ["createdAt"] = bookmark["createdAt"]?.DeepClone(),
        ["payload"] = bookmark["payload"]?.DeepClone(),
        ["metadata"] = null,
    };

    /// <summary>Which of Elsa's parts are wanted besides the state.</summary>
    private sealed record Parts(bool Bookmarks, bool Executions, bool Log)
    {
        public static Parts Of(IQueryCollection query) => new(Flag(query, "includeBookmarks"), Flag(query, "includeActivityExecutionLog"), Flag(query, "includeWorkflowExecutionLog"));

        public static Parts Of(JsonObject body) =>
            new(body.Flag("includeBookmarks") == true, body.Flag("includeActivityExecutionLog") == true, body.Flag("includeWorkflowExecutionLog") == true);

        private static bool Flag(IQueryCollection query, string name) => bool.TryParse(query[name], out var wanted) && wanted;
    }
}
