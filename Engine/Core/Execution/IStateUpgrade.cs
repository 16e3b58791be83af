using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Execution;

/// <summary>Makes a state that an earlier release wrote one of the next schema. Found by type; a schema that was ever released keeps its upgrade for ever.</summary>
internal interface IStateUpgrade
{
    /// <summary>The schema it reads; what it leaves is of the next one.</summary>
    byte From { get; }

    void Upgrade(JsonObject state);
}
