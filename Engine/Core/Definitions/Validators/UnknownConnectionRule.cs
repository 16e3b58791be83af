using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Connections join activities that exist.</summary>
internal sealed class UnknownConnectionRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        if (definition.Definition.Root is not { } root || definition.Charts.FirstOrDefault(c => c.Node.Parent?.Parent is null) is not { } chart)
        {
            yield break;
        }

        var ids = chart.Node.Children.Select(n => n.Activity.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var ends in WorkflowDefinition.JsonList(root["connections"]).OfType<JsonObject>().Select(ConnectionEnds.Read))
        {
            if (!ids.Contains(ends.Source) || !ids.Contains(ends.Target))
            {
                yield return definition.Error("flow.unknown-connection", chart.Node, ends.Source, ends.Target);
            }
        }
    }
}
