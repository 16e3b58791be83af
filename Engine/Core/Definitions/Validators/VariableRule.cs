using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Variables that are declared properly, and references to variables that exist.</summary>
internal sealed class VariableRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        definition.Definition.Variables.SelectMany(v => CheckDeclaration(definition, v)).Concat(definition.Activities.SelectMany(n => CheckReferences(definition, n)));

    private static IEnumerable<DefinitionFault> CheckDeclaration(DefinitionUnderCheck definition, VariableDefinition variable)
    {
        if (!variable.IsArray && TypeAliases.Find(variable.TypeName) is null)
        {
            yield return definition.Error("variable.unknown-type", null, variable.Name, variable.TypeName);
        }
        else if (!string.IsNullOrEmpty(variable.Value) && WorkflowMaterializer.ToVariable(variable)?.Value is null)
        {
            yield return definition.Error("variable.invalid-default", null, variable.Name, variable.TypeName);
        }

        if (string.IsNullOrEmpty(variable.StorageDriverTypeName) && definition.Activities.Any(n => Waiting.IsWait(n.Activity)))
        {
            yield return definition.Warning("variable.not-kept", null, variable.Name);
        }
    }

    private static IEnumerable<DefinitionFault> CheckReferences(DefinitionUnderCheck definition, ActivityNode node)
    {
        var referred = new List<string>();
        if (node.Activity is SetVariable set)
        {
            referred.Add(set.Variable?.Id ?? "");
        }

        referred.AddRange(node.Descriptor.Outputs.Select(o => (o.Get(node.Activity) as Output)?.VariableId).OfType<string>());
        if (node.Activity is WorkflowDefinitionActivity child)
        {
            referred.AddRange(child.Results.Values.Select(o => o.VariableId).OfType<string>());
        }

        foreach (var (_, input) in InputExpressions.Of(node))
        {
            if (input.Expression is { Type: "Variable", Value: JsonObject reference })
            {
                referred.Add((reference["id"] ?? reference["name"])?.ToString() ?? "");
            }
        }

        var scope = InputExpressions.VariablesInScope(node).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        return referred.Where(id => !scope.Contains(id)).Distinct().Select(id => definition.Error("variable.unknown", node, id));
    }
}
