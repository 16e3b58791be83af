namespace SmartFactory.Workflows.Mail;

/// <summary>How the mail server treats this node. Also asked where there is no mail server and so no pump.</summary>
public sealed class MailServerState
{
    /// <summary>Since when and why it takes nothing; null while it does.</summary>
    public MailOutage? Outage { get; internal set; }
}
