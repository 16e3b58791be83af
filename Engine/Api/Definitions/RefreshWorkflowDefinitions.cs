using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Descriptors;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /actions/workflow-definitions/refresh indexes the triggers of published definitions anew, of all unless some are named; /reload also forgets what is kept of them in memory.</summary>
internal sealed class RefreshWorkflowDefinitions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/actions/workflow-definitions/refresh", HandleAsync);
        api.MapPost("/actions/workflow-definitions/reload", HandleAsync);
    }

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, IDefinitionStore store, DescriptorCatalog descriptors, CancellationToken cancellationToken)
    {
        var named = (await JsonBody.ReadAsync(context.Request, cancellationToken)).Texts("definitionIds");
        var ids = named.Count > 0 ? named : [.. (await store.ListAsync(published: true, cancellationToken)).Select(v => v.DefinitionId)];
        var (refreshed, notFound) = (new List<string>(), new List<string>());
        var actor = context.Id();
        foreach (var id in ids.Distinct())
        {
            (await gate.CommitAsync("definition.refresh", (services, ct) => RefreshAsync(services, id, actor, ct), cancellationToken) ? refreshed : notFound).Add(id);
        }

        descriptors.Forget();
        return ApiJson.Ok(new { refreshed, notFound });
    }

    private static async Task<bool> RefreshAsync(IServiceProvider services, string id, string? actor, CancellationToken cancellationToken)
    {
        var refreshed = await services.GetRequiredService<IDefinitionPublisher>().RefreshAsync(id, cancellationToken);
        if (refreshed)
        {
            await services.GetRequiredService<IAudit>().RecordAsync("definition.refreshed", id, actor, null, cancellationToken);
        }

        return refreshed;
    }
}
