namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>Why a rehearsal has no outcome.</summary>
public enum DraftRehearsalFailure
{
    /// <summary>The host that ran it ended.</summary>
    Interrupted,

    /// <summary>It took longer than it may.</summary>
    TooLong,

    /// <summary>The definitions together were refused; the detail says why.</summary>
    Refused,

    /// <summary>Its process ended without an outcome (it ran out of its memory, for one).</summary>
    Broken,
}
