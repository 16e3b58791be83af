namespace SmartFactory.Engine.Activities;

/// <summary>When a join lets the flow pass.</summary>
public enum FlowJoinMode
{
    /// <summary>With the first arrival; what still waits upstream is cancelled.</summary>
    WaitAny,

    /// <summary>When every inbound connection was followed; if one is dead the join is skipped.</summary>
    WaitAll,

    /// <summary>When every inbound connection was decided and at least one was followed.</summary>
    WaitAllActive,
}
