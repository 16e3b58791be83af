using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Workflows.Steps;

/// <summary>Changes of the table, made in the definition's text; what it is not about stays letter by letter.</summary>
public static class StepEditor
{
    /// <returns>The changed definition; the given one stays as it was.</returns>
    /// <exception cref="StepGoneException">The step is no longer there, or no longer allows it.</exception>
    public static WorkflowDefinition Change(WorkflowDefinition definition, string stepId, StepChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Edit(definition, stepId, (_, step) =>
        {
            var json = step.Node.Json;
            Rename(json, step, change);
            Write(json, "due", step.Can.Due ? change.Due : null);
            Write(json, "role", step.Can.Role ? change.Role : null);
            Write(json, "position", step.Can.Role ? change.Position : null);
            Write(json, "party", step.Can.Party ? change.Party : null);
            Write(json, "template", step.Can.Template ? change.Template : null);
        });
    }

    public static WorkflowDefinition Switch(WorkflowDefinition definition, string stepId, bool on) => Edit(definition, stepId, (graph, step) =>
    {
        if (on && step.IsOff)
        {
            Must(StepSwitch.TurnOn(graph, step.Node), stepId);
        }
        else if (!on && !step.IsOff)
        {
            Must(step.Can.Switch, stepId);
            StepSwitch.TurnOff(graph, step.Node);
        }
    });

    public static WorkflowDefinition Move(WorkflowDefinition definition, string stepId, bool up) => Edit(definition, stepId, (graph, step) =>
    {
        var other = up ? StepOrder.Before(graph, step.Node) : StepOrder.After(graph, step.Node);
        Must(other is not null, stepId);
        StepOrder.Exchange(graph, up ? other! : step.Node, up ? step.Node : other!);
    });

    private static WorkflowDefinition Edit(WorkflowDefinition definition, string stepId, Action<DefinitionGraph, Step> edit)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var copy = definition.Clone();
        var graph = DefinitionGraph.Read(copy);
        var node = graph.Find(stepId) ?? throw new StepGoneException(stepId);
        edit(graph, StepReader.Read(graph, node, null));
        return copy;
    }

    /// <summary>A task's title and the name on the diagram are one to people: where they were the same they stay the same.</summary>
    private static void Rename(JsonObject json, Step step, StepChange change)
    {
        var title = step.Node.Literal("title");
        var name = change.Name?.Trim();
        if (change.Title?.Trim() is { Length: > 0 } newTitle && step.Can.Title && newTitle != title)
        {
            Write(json, "title", newTitle);
            name = title == step.Name && (name is null || name == step.Name) ? newTitle : name;
        }

        if (name is { Length: > 0 } && name != step.Name)
        {
            if (json["metadata"]?["displayText"] is not null)
            {
                json["metadata"]!["displayText"] = name;
            }
            else
            {
                json["name"] = name;
            }
        }
    }

    private static void Write(JsonObject json, string input, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (json[input]?["expression"] is JsonObject expression)
        {
            expression["value"] = value.Trim();
        }
        else if (value.Trim().Length > 0)
        {
            json[input] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value.Trim() } };
        }
    }

    private static void Must(bool allowed, string stepId)
    {
        if (!allowed)
        {
            throw new StepGoneException(stepId);
        }
    }
}
