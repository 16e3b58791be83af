namespace SmartFactory.Workflows.Certificates;

/// <summary>How a certification case stands.</summary>
public enum CertificationStatus
{
    Requested,
    Granted,
    Denied,
    Withdrawn,
    Closed,
}
