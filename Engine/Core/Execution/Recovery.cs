namespace SmartFactory.Engine.Execution;

/// <summary>What a person does about an activity that failed.</summary>
public enum RecoveryKind
{
    /// <summary>The activity is executed again, with its inputs evaluated anew.</summary>
    Retry,

    /// <summary>The activity counts as done and is left by an outcome.</summary>
    Skip,

    /// <summary>The activity is given up and an earlier one of the same flowchart is executed again.</summary>
    SendBack,
}

/// <summary>Goes on after an incident.</summary>
/// <param name="NodeId">The activity that failed.</param>
/// <param name="Outcome">By which it is left when it is skipped; "Done" when none is named.</param>
/// <param name="TargetActivityId">To which it is sent back.</param>
public sealed record Recovery(RecoveryKind Kind, string NodeId, string? Outcome = null, string? TargetActivityId = null);
