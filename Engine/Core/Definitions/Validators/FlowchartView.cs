using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A flowchart's graph with the questions rules ask: what leads where, which steps are a loop.</summary>
internal sealed class FlowchartView
{
    public FlowchartView(ActivityNode node)
    {
        Node = node;
        var chart = (Flowchart)node.Activity;
        Start = chart.FindStart(null);
        Graph = Start is null ? null : chart.GraphFrom(Start);
        Loops = Graph is null ? [] : [.. FindLoops()];
        Reached = Reach(chart);
    }

    public ActivityNode Node { get; }

    public IActivity? Start { get; }

    public FlowGraph? Graph { get; }

    public IReadOnlyList<Loop> Loops { get; }

    /// <summary>What can be reached from the start or from a trigger; everything when there is no start.</summary>
    public IReadOnlySet<IActivity> Reached { get; }

    public int Count => Node.Children.Count;

    public ActivityNode At(int index) => Node.Children[index];

    public bool IsReachable(int index) => Graph is not null && !Graph.IsDangling(index);

    public bool LeadsTo(int from, int to) => Graph is not null && Graph.Ancestors(to)[from];

    /// <summary>Everything downstream by forward connections, without the activity itself.</summary>
    public HashSet<int> Downstream(int index) => [.. Enumerable.Range(0, Count).Where(i => LeadsTo(index, i))];

    private HashSet<IActivity> Reach(Flowchart chart)
    {
        if (Start is null)
        {
            return [.. chart.Activities];
        }

        var reached = new HashSet<IActivity>();
        var open = new Queue<IActivity>(chart.Activities.Where(a => a == Start || (a is ITrigger && Flowchart.CanStartWorkflow(a))));
        while (open.TryDequeue(out var activity))
        {
            if (reached.Add(activity))
            {
                foreach (var connection in chart.Connections.Where(c => c.Source == activity))
                {
                    open.Enqueue(connection.Target);
                }
            }
        }

        return reached;
    }

    private IEnumerable<Loop> FindLoops()
    {
        for (var source = 0; source < Count; source++)
        {
            foreach (var edge in Graph!.Outbound(source).Where(e => !e.IsForward && IsReachable(e.Source)))
            {
                var head = edge.Target;
                var body = Enumerable.Range(0, Count)
                    .Where(i => (i == head || LeadsTo(head, i)) && (i == edge.Source || LeadsTo(i, edge.Source)))
                    .ToHashSet();
                yield return new Loop(edge, head, body);
            }
        }
    }

    /// <summary>A connection back to <paramref name="Head"/> and the steps that are done again because of it.</summary>
    internal sealed record Loop(FlowGraph.Edge Back, int Head, HashSet<int> Body);
}
