using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions/{definitionId}/validation: what stands against publishing the draft, what is doubtful, and how many instances run on which version.</summary>
internal sealed class ValidateWorkflowDefinition : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions/{definitionId}/validation", HandleAsync);

    private static async Task<IResult> HandleAsync(
        string definitionId, string? versionOptions, IDefinitionStore store, IDefinitionPublisher publisher, IInstanceQueries instances, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(definitionId, versionOptions, cancellationToken) is not { } version)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
        }

        var faults = await publisher.ValidateAsync(DefinitionJson.ReadOne(version.Json), cancellationToken);
        return ApiJson.Ok(new
        {
            version = version.Version,
            canPublish = faults.All(f => f.Severity != FaultSeverity.Error),
            faults,
            runningByVersion = await instances.CountRunningAsync(definitionId, cancellationToken),
        });
    }
}
