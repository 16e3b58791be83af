using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Every activity can be reached from the start or from a trigger.</summary>
internal sealed class UnreachableActivityRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var chart in definition.Charts.Where(c => c.Start is not null))
        {
            var flowchart = (Flowchart)chart.Node.Activity;
            var reached = new HashSet<IActivity>();
            var open = new Queue<IActivity>(flowchart.Activities.Where(a => a == chart.Start || (a is ITrigger && Flowchart.CanStartWorkflow(a))));
            while (open.TryDequeue(out var activity))
            {
                if (reached.Add(activity))
                {
                    foreach (var connection in flowchart.Connections.Where(c => c.Source == activity))
                    {
                        open.Enqueue(connection.Target);
                    }
                }
            }

            foreach (var node in chart.Node.Children.Where(n => !reached.Contains(n.Activity)))
            {
                yield return definition.Warning("flow.unreachable", node);
            }
        }
    }
}
