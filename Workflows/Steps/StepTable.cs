using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Workflows.Steps;

/// <summary>A definition as an ordered table of steps: the diagram's twin, read from the same text.</summary>
public sealed class StepTable
{
    private readonly DefinitionGraph _graph;
    private readonly Dictionary<GraphNode, Step> _steps;
    private readonly Dictionary<GraphNode, int> _places;

    private StepTable(DefinitionGraph graph)
    {
        _graph = graph;
        var counted = 0;
        Steps = [.. Order(graph).Select(node => StepReader.Read(graph, node, StepKinds.Of(node) == StepKind.Inner ? null : ++counted))];
        _steps = Steps.ToDictionary(step => step.Node);
        _places = Steps.Index().ToDictionary(step => step.Item.Node, step => step.Index);
    }

    /// <summary>All of them, in the order in which a case meets them.</summary>
    public IReadOnlyList<Step> Steps { get; }

    public static StepTable Read(WorkflowDefinition definition) => new(DefinitionGraph.Read(definition));

    public Step? Find(string id) => Steps.FirstOrDefault(s => s.Id == id);

    /// <summary>Where each outcome of a step leads; steps that <paramref name="isShown"/> leaves out are passed through.</summary>
    public IReadOnlyList<StepOutcome> Outcomes(Step step, Func<Step, bool> isShown)
    {
        ArgumentNullException.ThrowIfNull(step);
        return [.. _graph.From(step.Node).GroupBy(e => e.Port).Select(ways => new StepOutcome(
            ways.Key, [.. ways.SelectMany(way => Follow(way.Target, isShown)).Distinct().OrderBy(PlaceOf)]))];
    }

    /// <summary>The mails that go out after a step before anybody else has to do something.</summary>
    public IReadOnlyList<Step> Mails(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var mails = new List<Step>();
        Walk(
            _graph.From(step.Node).Select(e => e.Target),
            found =>
            {
                if (found.Kind == StepKind.Notice)
                {
                    mails.Add(found);
                }

                return !StepKinds.Waits(found.Kind);
            });
        return [.. mails.OrderBy(PlaceOf)];
    }

    private int PlaceOf(Step step) => _places[step.Node];

    private List<Step> Follow(GraphNode first, Func<Step, bool> isShown)
    {
        var reached = new List<Step>();
        Walk([first], step =>
        {
            if (isShown(step))
            {
                reached.Add(step);
                return false;
            }

            return true;
        });
        return reached;
    }

    /// <summary>Visits what can be reached; goes on behind a step when <paramref name="goOn"/> says so.</summary>
    private void Walk(IEnumerable<GraphNode> from, Func<Step, bool> goOn)
    {
        var seen = new HashSet<GraphNode>();
        var open = new Queue<GraphNode>(from);
        while (open.TryDequeue(out var node))
        {
            if (seen.Add(node) && goOn(_steps[node]))
            {
                foreach (var edge in _graph.From(node))
                {
                    open.Enqueue(edge.Target);
                }
            }
        }
    }

    /// <summary>Depth first from the start and the triggers: what follows a step stands below it. Whatever nothing leads to comes last.</summary>
    private static List<GraphNode> Order(DefinitionGraph graph)
    {
        var ordered = new List<GraphNode>();
        var seen = new HashSet<GraphNode>();
        var starts = graph.Nodes.OrderBy(n => n.Type == "Elsa.Start" ? 0 : IsTrigger(n) ? 1 : !graph.Into(n).Any() ? 2 : 3).ToList();
        foreach (var start in starts)
        {
            var open = new Stack<GraphNode>([start]);
            while (open.TryPop(out var node))
            {
                if (!seen.Add(node))
                {
                    continue;
                }

                ordered.Add(node);
                foreach (var edge in graph.From(node).Reverse())
                {
                    open.Push(edge.Target);
                }
            }
        }

        return ordered;
    }

    private static bool IsTrigger(GraphNode node) => node.Json["customProperties"]?["canStartWorkflow"] is JsonValue value && value.TryGetValue<bool>(out var can) && can;
}
