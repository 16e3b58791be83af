using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /workflow-definitions/{definitionId}/revert/{version}: a new draft with the text of that version.</summary>
internal sealed class RevertWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions/{definitionId}/revert/{version:int}", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, int version, HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var change = context.Change();
        var draft = await gate.CommitAsync("definition.revert", (services, ct) => services.GetRequiredService<VersionShelf>().RevertAsync(definitionId, version, change, ct), cancellationToken);
        return ApiJson.Ok(ListWorkflowDefinitions.Summary(draft));
    }
}
