using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>A definition as rules see it: its JSON, and the activities built from it.</summary>
public sealed class DefinitionUnderCheck
{
    private readonly List<ActivityNode> _nodes = [];

    internal DefinitionUnderCheck(WorkflowDefinition definition, Workflow workflow, IWorkflowCatalog catalog)
    {
        Definition = definition;
        Workflow = workflow;
        Catalog = catalog;
        Collect(workflow.Node!);
        Charts = [.. _nodes.Where(n => n.Activity is Flowchart).Select(n => new FlowchartView(n))];
    }

    public WorkflowDefinition Definition { get; }

    public Workflow Workflow { get; }

    public IWorkflowCatalog Catalog { get; }

    /// <summary>All activities, without those inside of workflows used as activities: these are checked on their own.</summary>
    public IReadOnlyList<ActivityNode> Activities => _nodes;

    internal IReadOnlyList<FlowchartView> Charts { get; }

    /// <summary>The value an input has whatever happens, or null when it is computed.</summary>
    public static object? LiteralOf(Input? input) =>
        input?.Expression is { Type: "Literal" or "Object" } expression ? expression.Value : null;

    public DefinitionFault Error(string code, ActivityNode? node, params object?[] arguments) => Fault(FaultSeverity.Error, code, node, arguments);

    public DefinitionFault Warning(string code, ActivityNode? node, params object?[] arguments) => Fault(FaultSeverity.Warning, code, node, arguments);

    /// <summary>A fault of a rule that brings its own words.</summary>
    public DefinitionFault Fault(FaultSeverity severity, string code, ActivityNode? node, string messageKo, string messageEn) =>
        new(severity, Definition.DefinitionId, code, node?.Activity.Id, node?.Activity.Name, messageKo, messageEn);

    internal FlowchartView? ChartOf(ActivityNode node) => Charts.FirstOrDefault(c => c.Node == node.Parent);

    private DefinitionFault Fault(FaultSeverity severity, string code, ActivityNode? node, object?[] arguments)
    {
        var (korean, english) = ValidationMessages.Format(code, arguments);
        return Fault(severity, code, node, korean, english);
    }

    private void Collect(ActivityNode node)
    {
        if (node.Parent is not null)
        {
            _nodes.Add(node);
        }

        if (node.Activity is not WorkflowDefinitionActivity)
        {
            foreach (var child in node.Children)
            {
                Collect(child);
            }
        }
    }
}
