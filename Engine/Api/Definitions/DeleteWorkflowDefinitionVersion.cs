using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>DELETE /workflow-definition-versions/{versionId}: one version; the one before it becomes the latest.</summary>
internal sealed class DeleteWorkflowDefinitionVersion : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapDelete("/workflow-definition-versions/{versionId}", HandleAsync);

    private static async Task<IResult> HandleAsync(string versionId, HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var change = context.Change();
        return await gate.CommitAsync("definition.delete", (services, ct) => services.GetRequiredService<VersionShelf>().DeleteVersionAsync(versionId, change, ct), cancellationToken)
            ? Results.NoContent()
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
    }
}
