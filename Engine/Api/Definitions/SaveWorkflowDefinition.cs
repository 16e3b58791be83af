using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /workflow-definitions: keeps a draft and, when asked, publishes it in the same commit. The designer calls it after every change.</summary>
internal sealed class SaveWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var model = DraftModel.Read(body["model"] as JsonObject ?? throw new Refusal("modelMissing"));
        var publish = body.Flag("publish") == true;
        var change = context.Change(body.Text("changeNote"));
        var (version, already) = await gate.CommitAsync(
            publish ? "definition.publish" : "definition.save",
            async (services, ct) =>
            {
                var desk = services.GetRequiredService<DraftDesk>();
                var draft = await desk.SaveAsync(model, change, checkRevision: true, ct);
                return publish ? await desk.PublishAsync(draft.DefinitionId, change, ct) : (draft, false);
            },
            cancellationToken);
        return ApiJson.Ok(await PublishWorkflowDefinition.AnswerAsync(definitions, version, already, cancellationToken));
    }
}
