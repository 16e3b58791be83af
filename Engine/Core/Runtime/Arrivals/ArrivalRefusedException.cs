namespace SmartFactory.Engine.Runtime.Arrivals;

/// <summary>An instance is not taken in; nothing was stored.</summary>
/// <param name="fault">Which rule it breaks.</param>
/// <param name="instanceId">The instance.</param>
/// <param name="detail">What exactly: an id, a step.</param>
public sealed class ArrivalRefusedException(ArrivalFault fault, string instanceId, string detail) : Exception($"Instance {instanceId} is not taken in: {fault} {detail}")
{
    public ArrivalFault Fault { get; } = fault;

    public string InstanceId { get; } = instanceId;

    public string Detail { get; } = detail;
}

/// <summary>Why an instance is not taken in.</summary>
public enum ArrivalFault
{
    /// <summary>An instance of that id is here already: nothing is overwritten.</summary>
    IsHere,

    /// <summary>Its version of the definition is not here.</summary>
    DefinitionMissing,

    /// <summary>A version of that id is here, and does something else.</summary>
    DefinitionDiffers,

    /// <summary>Its state cannot be read, or names steps its version does not have.</summary>
    StateUnreadable,

    /// <summary>Its columns, its state and its journal contradict each other.</summary>
    Contradiction,

    /// <summary>It waits for something that did not come along: people's tasks, other workflows, jobs.</summary>
    WaitsForOthers,

    /// <summary>It waits for a time and has no timer.</summary>
    TimerMissing,

    /// <summary>What it waits on is on record here already.</summary>
    BookmarkIsHere,

    /// <summary>The rule by which its definition starts allows no other one now.</summary>
    NotAllowed,
}
