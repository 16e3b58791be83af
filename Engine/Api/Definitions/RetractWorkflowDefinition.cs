using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /workflow-definitions/{definitionId}/retract: nothing starts it any more; running instances go on.</summary>
internal sealed class RetractWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/workflow-definitions/{definitionId}/retract", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, HttpContext context, ICommitGate gate, StudioDefinitions definitions, CancellationToken cancellationToken)
    {
        var change = context.Change();
        var version = await gate.CommitAsync("definition.retract", (services, ct) => services.GetRequiredService<VersionShelf>().RetractAsync(definitionId, change, ct), cancellationToken);
        return ApiJson.Ok(await definitions.ComposeAsync(version, cancellationToken));
    }
}
