using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Definitions;

/// <summary>Makes a definition ready to run. The result never changes and serves all threads; keep it per version id (and drop it when a workflow it uses as an activity is published anew).</summary>
public sealed class WorkflowMaterializer(ActivityRegistry registry, WorkflowBuilder builder, IWorkflowCatalog catalog)
{
    public Workflow Materialize(WorkflowDefinition definition) => builder.Build(ReadWorkflow(definition, []));

    internal Workflow ReadWorkflow(WorkflowDefinition definition, IReadOnlyList<string> enclosing)
    {
        var reader = new ActivityReader(registry, catalog, this, [.. enclosing, definition.DefinitionId]);
        return new Workflow
        {
            Id = Workflow.DefaultId,
            Name = definition.Name,
            DefinitionId = definition.DefinitionId,
            DefinitionVersionId = definition.Id,
            DefinitionVersion = definition.Version,
            Inputs = definition.Inputs,
            Outputs = definition.Outputs,
            Outcomes = definition.Outcomes,
            IncidentStrategyType = definition.IncidentStrategyType,
            ActivationStrategyType = definition.ActivationStrategyType,
            ToolVersion = definition.ToolVersion,
            Variables = [.. definition.Variables.Select(ToVariable).OfType<Variable>()],
            CustomProperties = JsonValues.ToDictionary(definition.CustomProperties),
            Root = definition.Root is { } root ? reader.Read(root) : null,
        };
    }

    /// <summary>Null for a variable of a type nobody knows; it is dropped, as in Elsa.</summary>
    internal static Variable? ToVariable(VariableDefinition definition)
    {
        var type = definition.IsArray ? typeof(JsonArray) : TypeAliases.Find(definition.TypeName);
        return type is null ? null : new Variable(definition.Name, Default(definition.Value, type))
        {
            Id = definition.Id,
            Type = type,
            StorageDriverTypeName = definition.StorageDriverTypeName,
        };
    }

    private static object? Default(string? text, Type type)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return ValueConversion.ConvertTo(text, type);
        }
        catch (InvalidCastException)
        {
            // A default that means nothing in its type is no default; the validator names it.
            return null;
        }
    }
}
