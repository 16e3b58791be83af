using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /bulk-actions/retract/workflow-definitions/by-definition-ids</summary>
internal sealed class BulkRetractWorkflowDefinitions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/retract/workflow-definitions/by-definition-ids", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var ids = (await JsonBody.ReadAsync(context.Request, cancellationToken)).Texts("definitionIds").Distinct().ToList();
        var change = context.Change();
        return ApiJson.Ok(await gate.CommitAsync("definition.retract", (services, ct) => RetractAsync(services, ids, change, ct), cancellationToken));
    }

    private static async Task<Answer> RetractAsync(IServiceProvider services, List<string> ids, DefinitionChange change, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IDefinitionStore>();
        var shelf = services.GetRequiredService<VersionShelf>();
        var answer = new Answer([], [], []);
        foreach (var id in ids)
        {
            if (await store.FindPublishedIdAsync(id, cancellationToken) is not null)
            {
                await shelf.RetractAsync(id, change, cancellationToken);
                answer.Retracted.Add(id);
            }
            else
            {
                (await store.FindLatestAsync(id, cancellationToken) is null ? answer.NotFound : answer.AlreadyRetracted).Add(id);
            }
        }

        return answer;
    }

    private sealed record Answer(List<string> Retracted, List<string> AlreadyRetracted, List<string> NotFound);
}
