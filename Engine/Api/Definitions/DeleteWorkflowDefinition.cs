using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>DELETE /workflow-definitions/{definitionId}: all its versions.</summary>
internal sealed class DeleteWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapDelete("/workflow-definitions/{definitionId}", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var change = context.Change();
        return await gate.CommitAsync("definition.delete", (services, ct) => services.GetRequiredService<VersionShelf>().DeleteAsync(definitionId, change, ct), cancellationToken)
            ? Results.NoContent()
            : Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
    }
}
