using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Extras;
using SmartFactory.Engine.Incidents;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A case must not leave by an outcome that leads nowhere; and a connection must start from an outcome that exists.</summary>
internal sealed class OutcomeConnectionRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var chart in definition.Charts)
        {
            var flowchart = (Flowchart)chart.Node.Activity;
            // No case is lost at a step that none comes to; that none does is said by itself.
            foreach (var node in chart.Node.Children.Where(n => chart.Reached.Contains(n.Activity)))
            {
                var connected = flowchart.Connections.Where(c => c.Source == node.Activity).Select(c => c.SourcePort).ToHashSet(StringComparer.Ordinal);
                foreach (var fault in Check(definition, node, connected))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition, ActivityNode node, HashSet<string> connected)
    {
        var required = (node.Activity as IOutcomeSource)?.RequiredOutcomes ?? [];
        foreach (var outcome in required.Where(o => !connected.Contains(o)))
        {
            yield return definition.Error("flow.outcome-required", node, outcome);
        }

        var error = ErrorOutcome.Of(node.Activity);
        if (error is not null && !connected.Contains(error))
        {
            yield return definition.Error("flow.outcome-required", node, error);
        }

        foreach (var outcome in Decided(node.Activity).Where(o => !connected.Contains(o)))
        {
            yield return definition.Warning("flow.outcome-unconnected", node, outcome);
        }

        var known = required.Count > 0 ? required : Known(node);
        foreach (var port in connected.Where(p => known.Count > 0 && !known.Contains(p) && p != error))
        {
            yield return definition.Warning("flow.unknown-port", node, port);
        }
    }

    private static IEnumerable<string> Decided(IActivity activity) => activity switch
    {
        FlowDecision => ["True", "False"],
        FlowSwitch flowSwitch => [.. flowSwitch.Cases.Select(c => c.Label), "Default"],
        _ => [],
    };

    private static IReadOnlyList<string> Known(ActivityNode node) => node.Activity switch
    {
        FlowSwitch flowSwitch => [.. flowSwitch.Cases.Select(c => c.Label), "Default"],
        FlowFork or RunJavaScript or FlowSendHttpRequest or NotFoundActivity or IOutcomeSource => [],
        WorkflowDefinitionActivity child => ["Done", .. child.Definition.Outcomes],
        _ => [.. node.Descriptor.Ports.Where(p => p.Type == "Flow").Select(p => p.Name)],
    };
}
