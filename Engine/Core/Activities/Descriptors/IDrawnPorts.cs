using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Activities;

/// <summary>
/// Says which ports an activity has by its other settings, where its ports are a list that people write. A designer draws that list and nothing else: without these a
/// connection from such a port is not drawn, and lost when somebody moves it. Registered by type.
/// </summary>
public interface IDrawnPorts
{
    bool AppliesTo(string activityType);

    /// <summary>The property that holds the list, as the JSON names it.</summary>
    string List { get; }

    /// <summary>The ports besides those of the list.</summary>
    IReadOnlyList<string> Besides(JsonObject activity);
}
