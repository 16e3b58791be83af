using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /workflow-definitions/{definitionId}/publish: new instances start with the draft from now on, unless it cannot run; then every fault is told.</summary>
internal sealed class PublishWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions/{definitionId}/publish", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, HttpContext context, ICommitGate gate, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var change = context.Change(body.Text("changeNote"));
        var (version, already) = await gate.CommitAsync(
            "definition.publish", (services, ct) => services.GetRequiredService<DraftDesk>().PublishAsync(definitionId, change, ct), cancellationToken);
        return ApiJson.Ok(await AnswerAsync(definitions, version, already, cancellationToken));
    }

    /// <summary>How many others use it is looked up for a published version only: a draft is saved after every stroke.</summary>
    public static async Task<JsonObject> AnswerAsync(StudioDefinitions definitions, DefinitionVersion version, bool already, CancellationToken cancellationToken) => new()
    {
        ["workflowDefinition"] = await definitions.ComposeAsync(version, cancellationToken),
        ["alreadyPublished"] = already,
        ["consumingWorkflowCount"] = version.IsPublished ? (await definitions.ConsumersAsync(version, cancellationToken)).Count : 0,
        ["validationErrors"] = new JsonArray(),
    };
}
