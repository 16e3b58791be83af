using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>GET /workflow-instances/{id}/variables: the definition's variables with their present values. A finished instance has given its values up.</summary>
internal sealed class ListInstanceVariables : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-instances/{id}/variables", HandleAsync);

    private static async Task<IResult> HandleAsync(string id, InstanceReader instances, IDefinitionStore definitions, CancellationToken cancellationToken)
    {
        var instance = await instances.GetAsync(id, cancellationToken);
        var version = await definitions.FindVersionAsync(instance.DefinitionVersionId, cancellationToken);
        var executions = StateView.Read(id, instance.State).Executions;
        var variables = version is null ? [] : DefinitionJson.ReadOne(version.Json).Variables;
        return ApiJson.List(variables.Select(v => new
        {
            id = v.Id,
            name = v.Name,
            value = executions.Select(e => e.Variables[v.Id]).FirstOrDefault(value => value is not null)?.DeepClone(),
        }).ToList<object>());
    }
}
