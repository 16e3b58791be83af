using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Activities;

/// <summary>A trigger that fires at times of its own.</summary>
public interface ITimedTrigger : ITrigger
{
    /// <summary>When a trigger with this payload fires next, strictly after a moment; null when it never does again.</summary>
    DateTimeOffset? NextDue(JsonNode? payload, DateTimeOffset after);
}
