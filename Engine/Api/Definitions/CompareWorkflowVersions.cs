using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/{definitionId}/compare?from=&amp;to=: what is different between any two versions.</summary>
internal sealed class CompareWorkflowVersions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/{definitionId}/compare", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, int from, int to, IDefinitionStore store, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        return versions.FirstOrDefault(v => v.Version == from) is { } before && versions.FirstOrDefault(v => v.Version == to) is { } after
            ? ApiJson.Ok(DefinitionComparison.Between(before, after))
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
    }
}
