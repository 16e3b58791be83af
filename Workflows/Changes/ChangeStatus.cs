namespace SmartFactory.Workflows.Changes;

/// <summary>How a change of the agreement stands.</summary>
public enum ChangeStatus
{
    Requested,
    Applied,
    Refused,
    Withdrawn,
    Void,
}
