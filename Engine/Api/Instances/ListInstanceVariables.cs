using System.Text.Json.Nodes;
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
            value = ValueOf(v, executions),
        }).ToList<object>());
    }

    /// <summary>As long as nobody has written to a variable the state does not hold it: it has its default.</summary>
    private static JsonNode? ValueOf(VariableDefinition variable, IReadOnlyList<StateExecution> executions) =>
        executions.FirstOrDefault(e => e.Variables.ContainsKey(variable.Id)) is { } holder ? holder.Variables[variable.Id]?.DeepClone()
        : executions.Count > 0 && variable.Value is { Length: > 0 } text ? JsonValue.Create(text)
        : null;
}
