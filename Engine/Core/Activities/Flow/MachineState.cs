using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Activities;

/// <summary>A state of a <see cref="StateMachine"/>, with what runs when it is entered and left.</summary>
public sealed class MachineState
{
    public string Name { get; set; } = "";

    public IActivity? Entry { get; set; }

    public IActivity? Exit { get; set; }

    internal static List<MachineState> Read(JsonNode? states, ActivityReader reader) =>
        [.. WorkflowDefinition.JsonList(states).OfType<JsonObject>().Select(json => new MachineState
        {
            Name = json["name"]?.ToString() ?? "",
            Entry = reader.ReadOptional(json["entry"]),
            Exit = reader.ReadOptional(json["exit"]),
        })];
}
