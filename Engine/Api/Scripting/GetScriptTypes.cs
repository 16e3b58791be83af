using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Engine.Api.Scripting;

/// <summary>POST /scripting/javascript/type-definitions/{definitionId}: what scripts of the definition may call, as TypeScript declarations for the editor's completions.</summary>
internal sealed partial class GetScriptTypes : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/scripting/javascript/type-definitions/{definitionId}", HandleAsync);

    private static async Task<IResult> HandleAsync(string definitionId, IDefinitionStore store, IEnumerable<IScriptFunction> functions, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(Fixed);
        foreach (var function in functions.Select(f => f.Name).Where(n => Identifier().IsMatch(n)).Order(StringComparer.Ordinal))
        {
            text.Append("declare function ").Append(function).AppendLine("(...args: any[]): any;");
        }

        if (await store.FindLatestAsync(definitionId, cancellationToken) is { } latest)
        {
            Describe(DefinitionJson.ReadOne(latest.Json), text);
        }

        // Also for an unknown definition: the editor would take the text of a "not found" for declarations.
        return Results.Text(text.ToString(), "text/plain; charset=utf-8");
    }

    private static void Describe(WorkflowDefinition definition, StringBuilder text)
    {
        text.AppendLine("declare var variables: {");
        foreach (var variable in definition.Variables)
        {
            text.Append("  ").Append(JsonSerializer.Serialize(variable.Name, ApiJson.Options)).Append(": ").Append(TypeOf(variable.TypeName, variable.IsArray)).AppendLine(";");
        }

        text.AppendLine("};");
        foreach (var variable in definition.Variables.Where(v => Identifier().IsMatch(v.Name)))
        {
            var (name, type) = (char.ToUpperInvariant(variable.Name[0]) + variable.Name[1..], TypeOf(variable.TypeName, variable.IsArray));
            text.Append("declare function get").Append(name).Append("(): ").Append(type).AppendLine(";").Append("declare function set").Append(name).Append("(value: ").Append(type).AppendLine("): void;");
        }

        foreach (var input in definition.Inputs.Where(i => Identifier().IsMatch(i.Name)))
        {
            text.Append("declare function get").Append(char.ToUpperInvariant(input.Name[0])).Append(input.Name.AsSpan(1)).Append("(): ").Append(TypeOf(input.TypeName, false)).AppendLine(";");
        }
    }

    private static string TypeOf(string type, bool isArray)
    {
        var name = type switch
        {
            "String" or "Guid" => "string",
            "Boolean" => "boolean",
            "Int16" or "Int32" or "Int64" or "Long" or "Single" or "Double" or "Decimal" => "number",
            _ => "any",
        };
        return isArray ? name + "[]" : name;
    }

    [GeneratedRegex(@"^[\p{L}_$][\p{L}\p{Nd}_$]*$")]
    private static partial Regex Identifier();

    private const string Fixed = """
        declare function getWorkflowDefinitionId(): string;
        declare function getWorkflowDefinitionVersionId(): string;
        declare function getWorkflowDefinitionVersion(): number;
        declare function getWorkflowInstanceId(): string;
        declare function getCorrelationId(): string | null;
        declare function setCorrelationId(value: string): void;
        declare function getWorkflowInstanceName(): string | null;
        declare function setWorkflowInstanceName(value: string): void;
        declare function getVariable(name: string): any;
        declare function setVariable(name: string, value: any): void;
        declare function getInput(name: string): any;
        declare function getOutputFrom(activityIdOrName: string, outputName?: string): any;
        declare function getLastResult(): any;
        declare function toJson(value: any): string;
        declare function isNullOrWhiteSpace(value: string | null): boolean;
        declare function isNullOrEmpty(value: string | null): boolean;
        declare function parseGuid(value: string): string;
        declare function newGuid(): string;
        declare function newGuidString(): string;
        declare function newShortGuid(): string;
        declare function stringToBase64(value: string): string;
        declare function stringFromBase64(value: string): string;
        declare function setOutcome(name: string): void;
        declare function setOutcomes(names: string[]): void;

        """;
}
