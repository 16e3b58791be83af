using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>POST /alterations/run and /alterations/submit: alters instances, each in a commit of its own together with its entry in the audit trail. One that cannot be altered is reported and left alone.</summary>
internal sealed class RunAlterations : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/alterations/run", HandleAsync);
        api.MapPost("/alterations/submit", HandleAsync);
    }

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, ChosenInstances chosen, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var alterations = AlterationRequest.Read(body);
        var ids = await chosen.FindAsync(body, cancellationToken);
        var order = new Order(alterations, (body["alterations"] as JsonArray)!.ToJsonString(ApiJson.Options), context.Id(), context.ChangeNote(body.Text("reason")));
        var reports = new List<AlterationReport>();
        foreach (var id in ids)
        {
            reports.Add(await gate.CommitAsync("instance.alter", (services, ct) => AlterAsync(services, id, order, ct), cancellationToken));
        }

        return ApiJson.Ok(new { results = reports.Select(Describe) });
    }

    internal static object Describe(AlterationReport report) =>
        new { workflowInstanceId = report.InstanceId, isSuccessful = report.Succeeded, changes = report.Changes, problems = report.Problems };

    private static async Task<AlterationReport> AlterAsync(IServiceProvider services, string id, Order order, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IInstanceAlterations>().ApplyAsync(id, order.Alterations, cancellationToken);
        if (report.Succeeded)
        {
            var data = new JsonObject { ["alterations"] = JsonNode.Parse(order.Text), ["changes"] = ApiJson.Node(report.Changes), ["reason"] = order.Reason };
            await services.GetRequiredService<IAudit>().RecordAsync("instance.altered", id, order.Actor, data, cancellationToken);
        }

        return report;
    }

    private sealed record Order(IReadOnlyList<Alteration> Alterations, string Text, string? Actor, string? Reason);
}
