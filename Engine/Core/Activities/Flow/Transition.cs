using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Activities;

/// <summary>A way from one state of a <see cref="StateMachine"/> to another: taken when its trigger has completed and its condition holds.</summary>
public sealed class Transition
{
    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public IActivity? Trigger { get; set; }

    public Input<bool>? Condition { get; set; }

    public IActivity? Action { get; set; }

    internal static List<Transition> Read(JsonNode? transitions, ActivityReader reader) =>
        [.. WorkflowDefinition.JsonList(transitions).OfType<JsonObject>().Select(json => new Transition
        {
            Name = json["name"]?.ToString(),
            DisplayName = json["displayName"]?.ToString(),
            From = json["from"]?.ToString() ?? "",
            To = json["to"]?.ToString() ?? "",
            Trigger = reader.ReadOptional(json["trigger"]),
            Condition = json["condition"] is { } condition ? (Input<bool>)ActivityReader.NewInput(typeof(bool), condition) : null,
            Action = reader.ReadOptional(json["action"]),
        })];
}
