namespace SmartFactory.Workflows.Incidents;

/// <summary>What came of handling an incident.</summary>
public enum IncidentAnswer
{
    Done,

    /// <summary>Somebody else was first.</summary>
    AlreadyHandled,

    /// <summary>The step was tried again so often that another way must be found.</summary>
    TooManyRetries,

    /// <summary>The workflow has moved on, or the way that was chosen does not exist.</summary>
    NotPossible,
}
