using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /workflow-definitions/{definitionId}/dispatch: leaves a row that starts an instance; the answer names it before it runs.</summary>
internal sealed class DispatchWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions/{definitionId}/dispatch", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, HttpContext context, IDefinitionStore definitions, IIdentityGenerator ids, ICommitGate gate, CancellationToken cancellationToken)
    {
        if (await definitions.FindPublishedIdAsync(definitionId, cancellationToken) is null)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notPublished");
        }

        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var start = StartRequest.Read(definitionId, body) with { InstanceId = ids.GenerateId() };
        await gate.CommitAsync(
            "definition.dispatch",
            async (services, ct) =>
            {
                await services.GetRequiredService<IWorkflowRuntime>().DispatchAsync(start, ct);
                await services.GetRequiredService<IAudit>().RecordAsync(
                    "instance.dispatched", start.InstanceId, context.Id(), new JsonObject { ["definition"] = definitionId, ["case"] = start.CorrelationId }, ct);
            },
            cancellationToken);
        return ApiJson.Ok(new { workflowInstanceId = start.InstanceId });
    }
}
