using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>POST /bulk-actions/publish/workflow-definitions/by-definition-ids: all of them or, when one cannot run, none.</summary>
internal sealed class BulkPublishWorkflowDefinitions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/publish/workflow-definitions/by-definition-ids", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        var change = context.Change(body.Text("changeNote"));
        var ids = body.Texts("definitionIds").Distinct().ToList();
        var answer = await gate.CommitAsync("definition.publish", (services, ct) => PublishAsync(services, ids, change, ct), cancellationToken);
        return ApiJson.Ok(answer);
    }

    private static async Task<Answer> PublishAsync(IServiceProvider services, List<string> ids, DefinitionChange change, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IDefinitionStore>();
        var desk = services.GetRequiredService<DraftDesk>();
        var answer = new Answer([], [], [], []);
        var faults = new List<DefinitionFault>();
        foreach (var id in ids)
        {
            if (await store.FindLatestAsync(id, cancellationToken) is null)
            {
                answer.NotFound.Add(id);
                continue;
            }

            try
            {
                var (_, already) = await desk.PublishAsync(id, change, cancellationToken);
                (already ? answer.AlreadyPublished : answer.Published).Add(id);
            }
            catch (DefinitionRefusedException refused) when (refused.Faults.Count > 0)
            {
                faults.AddRange(refused.Faults);
            }
        }

        // Told together, and nothing is kept of those that could have been published.
        return faults.Count == 0 ? answer : throw new DefinitionRefusedException(faults);
    }

    private sealed record Answer(List<string> Published, List<string> AlreadyPublished, List<string> NotFound, List<string> UpdatedConsumers);
}
