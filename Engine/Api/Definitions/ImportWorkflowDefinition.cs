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

/// <summary>
/// POST /workflow-definitions/import: a file becomes a new draft; the answer says what in it is unknown here. A body that is a zip brings several, all or none.
/// PUT does the same, as in Elsa. An existing definition keeps its versions, open draft included.
/// </summary>
internal sealed class ImportWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-definitions/import", HandleAsync);
        api.MapPut("/workflow-definitions/import", HandleAsync);
        api.MapPost("/workflow-definitions/import-files", HandleFilesAsync).DisableAntiforgery();
    }

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, StudioDefinitions definitions, IDefinitionPublisher publisher, CancellationToken cancellationToken)
    {
        var file = await JsonBody.ReadAsync(context.Request.Body, JsonBody.MostBytes, cancellationToken);
        var drafts = await StoreAsync(await DefinitionFile.ReadAsync(file, cancellationToken), context, gate, cancellationToken);
        if (ZippedJson.Is(file.Span) || drafts.Count != 1)
        {
            return ApiJson.Ok(new { imported = drafts.Count, items = drafts.Select(ListWorkflowDefinitions.Summary) });
        }

        var answer = await definitions.ComposeAsync(drafts[0], cancellationToken);
        var faults = await publisher.ValidateAsync(DefinitionJson.ReadOne(drafts[0].Json), cancellationToken);
        answer["unknownParts"] = ApiJson.Node(faults.Where(f => f.Code is "activity.unknown" or "workflow.unknown" or "variable.unknown-type" or "expression.unknown-type"));
        answer["faults"] = ApiJson.Node(faults);
        return ApiJson.Ok(answer);
    }

    private static async Task<IResult> HandleFilesAsync(HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new Refusal("badRequest");
        }

        var models = new List<JsonObject>();
        foreach (var file in (await context.Request.ReadFormAsync(cancellationToken)).Files)
        {
            await using var content = file.OpenReadStream();
            models.AddRange(await DefinitionFile.ReadAsync(await JsonBody.ReadAsync(content, JsonBody.MostBytes, cancellationToken), cancellationToken));
        }

        var drafts = await StoreAsync(models, context, gate, cancellationToken);
        return ApiJson.Ok(new { count = drafts.Count, items = drafts.Select(ListWorkflowDefinitions.Summary) });
    }

    private static Task<List<DefinitionVersion>> StoreAsync(IReadOnlyList<JsonObject> models, HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var drafts = models.Select(DraftModel.Read).ToList();
        var change = new DefinitionChange(context.Id(), context.ChangeNote() ?? ApiTexts.Say("imported"), BeginsVersion: true);
        return gate.CommitAsync(
            "definition.import",
            async (services, ct) =>
            {
                var stored = new List<DefinitionVersion>();
                foreach (var draft in drafts)
                {
                    stored.Add(await services.GetRequiredService<DraftDesk>().SaveAsync(draft, change, checkRevision: false, ct));
                }

                return stored;
            },
            cancellationToken);
    }
}
