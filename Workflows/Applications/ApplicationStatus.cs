namespace SmartFactory.Workflows.Applications;

/// <summary>What has become of an application; the finer place is its stage (Stages/).</summary>
public enum ApplicationStatus
{
    Draft,
    Submitted,
    Missed,
    Withdrawn,
    Ineligible,
    Eligible,
    Excluded,
    Selected,
    Waiting,
    Rejected,
    Cancelled,
}
