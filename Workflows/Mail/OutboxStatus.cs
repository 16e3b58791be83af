namespace SmartFactory.Workflows.Mail;

/// <summary>How far a mail has come.</summary>
public enum OutboxStatus
{
    Pending,
    Sent,

    /// <summary>Given up after a permanent refusal or too many tries; an officer may send it again.</summary>
    Dead,

    /// <summary>Stopped before it was sent.</summary>
    Cancelled,
}
