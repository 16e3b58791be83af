using System.ComponentModel;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>A definition made ready to run: built once per version, never changed afterwards, shared by all instances and threads.</summary>
[Activity("Elsa", "Workflows", "A workflow is an activity that executes its Root activity.")]
[Browsable(false)]
public sealed class Workflow : Composite
{
    public const string DefaultId = "Workflow1";

    public string DefinitionId { get; init; } = "";

    public string DefinitionVersionId { get; init; } = "";

    public int DefinitionVersion { get; init; } = 1;

    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDefinition> Outputs { get; init; } = [];

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    public string? IncidentStrategyType { get; init; }

    /// <summary>Elsa's class name of what decides whether a further instance may be made.</summary>
    public string? ActivationStrategyType { get; init; }

    /// <summary>Which of a script's accessors exist depends on the tool that wrote the definition.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>Every activity below, by its node id.</summary>
    public IReadOnlyDictionary<string, ActivityNode> Nodes { get; internal set; } = new Dictionary<string, ActivityNode>();

    /// <summary>The first activity with this id, outermost first.</summary>
    public ActivityNode? FindActivity(string activityId)
    {
        foreach (var node in Nodes.Values)
        {
            if (node.Activity.Id == activityId)
            {
                return node;
            }
        }

        return null;
    }

    internal override Outcomes? OutcomesAfterRoot(ActivityExecutionContext context) => null;
}
