using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>A case of a Switch or FlowSwitch: a label, a condition, and (in a Switch) what to run.</summary>
public sealed class SwitchCase
{
    public SwitchCase()
    {
    }

    public SwitchCase(string label, Expression condition, IActivity? activity = null)
    {
        Label = label;
        Condition = condition;
        Activity = activity;
    }

    public string Label { get; set; } = "";

    public Expression Condition { get; set; } = Expression.LiteralExpression(false);

    public IActivity? Activity { get; set; }

    /// <summary>The condition as an input of the activity, so that it is compiled with the others.</summary>
    internal Input<bool?> Test => field ??= new Input<bool?>(Condition);

    internal static List<SwitchCase> Read(JsonNode? cases, ActivityReader reader) =>
        [.. WorkflowDefinition.JsonList(cases).OfType<JsonObject>().Select(json => new SwitchCase(
            json["label"]?.ToString() ?? "",
            ActivityReader.ReadExpression(json["condition"]) ?? Expression.LiteralExpression(false),
            json["activity"] is JsonObject activity ? reader.Read(activity) : null))];

    /// <summary>The cases that apply. All conditions are evaluated, as in Elsa.</summary>
    internal static List<SwitchCase> Matching(IEnumerable<SwitchCase> cases, SwitchMode mode, ActivityExecutionContext context)
    {
        var matching = new List<SwitchCase>();
        foreach (var item in cases)
        {
            if (item.Test.Evaluate(context) is true && (mode == SwitchMode.MatchAny || matching.Count == 0))
            {
                matching.Add(item);
            }
        }

        return matching;
    }
}
