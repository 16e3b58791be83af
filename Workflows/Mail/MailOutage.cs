namespace SmartFactory.Workflows.Mail;

/// <summary>The mail server has been taking nothing from this node.</summary>
/// <param name="Reason">In the server's or the system's own words: for administrators only.</param>
public sealed record MailOutage(DateTimeOffset Since, MailServerTrouble Trouble, string Reason);
