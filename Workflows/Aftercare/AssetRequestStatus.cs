namespace SmartFactory.Workflows.Aftercare;

/// <summary>How a request to dispose of an asset stands.</summary>
public enum AssetRequestStatus
{
    Requested,
    Granted,
    Refused,
}
