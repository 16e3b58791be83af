using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/validation/is-name-unique?name=&amp;definitionId=</summary>
internal sealed class CheckWorkflowNameIsUnique : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/validation/is-name-unique", HandleAsync);

    private static async Task<IResult> HandleAsync(string? name, string? definitionId, IDefinitionQueries definitions, CancellationToken cancellationToken) =>
        ApiJson.Ok(new { isUnique = !string.IsNullOrWhiteSpace(name) && await definitions.IsNameFreeAsync(name.Trim(), definitionId, cancellationToken) });
}
