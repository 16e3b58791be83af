namespace SmartFactory.Workflows.Incidents;

/// <summary>What a person does about an incident.</summary>
public enum IncidentHandling
{
    /// <summary>Do the failed step (or the given-up row) again.</summary>
    Retry,

    /// <summary>Go on as if the step were done.</summary>
    Skip,

    /// <summary>Go on from an earlier step.</summary>
    SendBack,

    /// <summary>End the workflow.</summary>
    Cancel,

    /// <summary>Nothing is to be done any more.</summary>
    Close,
}
