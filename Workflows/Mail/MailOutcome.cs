namespace SmartFactory.Workflows.Mail;

/// <summary>What one attempt to send came to.</summary>
/// <param name="Reply">The receiver's reply when it took the mail.</param>
/// <param name="IsFinal">Refused for good.</param>
internal sealed record MailOutcome(string? Reply, string? Error, bool IsFinal)
{
    /// <summary>The server fell silent; nothing more is tried for a while.</summary>
    public bool IsSilence { get; init; }

    /// <summary>The server was silent before this mail already: it goes back without a try on its account, but behind the others.</summary>
    public bool IsExcused { get; init; }
}
