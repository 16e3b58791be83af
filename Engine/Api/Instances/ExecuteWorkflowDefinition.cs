using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /workflow-definitions/{definitionId}/execute: starts an instance. A draft is not started: its letters and tasks would be real ones; drafts are rehearsed.</summary>
internal sealed class ExecuteWorkflowDefinition : IEndpoint
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";

    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions/{definitionId}/execute", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, HttpContext context, IDefinitionStore definitions, ICommitGate gate, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (await definitions.FindAsync(definitionId, body.Text("versionOptions"), cancellationToken) is not { } version)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
        }

        if (!version.IsPublished)
        {
            context.Response.Headers[CannotStartHeader] = "True";
            return ApiJson.Ok(new { workflowState = (object?)null, reason = ApiTexts.Say("draftNotStarted") });
        }

        var start = StartRequest.Read(definitionId, body);
        var id = await gate.CommitAsync("definition.execute", (services, ct) => StartAsync(services, start, context.Id(), ct), cancellationToken);
        if (id is null)
        {
            context.Response.Headers[CannotStartHeader] = "True";
            return ApiJson.Ok(new { workflowState = (object?)null, reason = ApiTexts.Say("activationRefused") });
        }

        context.Response.Headers[InstanceHeader] = id;
        return ApiJson.Ok(new { workflowState = new { id, definitionId, definitionVersion = version.Version } });
    }

    private static async Task<string?> StartAsync(IServiceProvider services, StartWorkflow start, string? actor, CancellationToken cancellationToken)
    {
        var id = await services.GetRequiredService<IWorkflowRuntime>().TryStartAsync(start, cancellationToken);
        if (id is not null)
        {
            await services.GetRequiredService<IAudit>().RecordAsync(
                "instance.started", id, actor, new JsonObject { ["definition"] = start.DefinitionId, ["case"] = start.CorrelationId }, cancellationToken);
        }

        return id;
    }
}
