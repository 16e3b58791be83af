namespace SmartFactory.Workflows.Rehearsal;

/// <summary>How far a rehearsal goes.</summary>
public enum RehearsalEnd
{
    /// <summary>Every project is closed and every certificate asked for is decided.</summary>
    Certificates,

    /// <summary>Three more years, to the end of aftercare and of the certificates' validity.</summary>
    Aftercare,
}
