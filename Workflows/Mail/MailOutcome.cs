namespace SmartFactory.Workflows.Mail;

/// <summary>What one attempt to send came to.</summary>
/// <param name="Reply">The receiver's reply when it took the mail.</param>
/// <param name="IsFinal">Refused for good.</param>
internal sealed record MailOutcome(string? Reply, string? Error, bool IsFinal);
