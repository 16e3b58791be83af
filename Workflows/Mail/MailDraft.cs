namespace SmartFactory.Workflows.Mail;

/// <summary>A composed mail on its way into the outbox.</summary>
public sealed record MailDraft(string Recipient, string RecipientName, string Template, string Subject, string Html, string Text, string IdempotencyKey)
{
    public string? Reference { get; init; }

    public string? ApplicationId { get; init; }

    public string? CompanyId { get; init; }

    public string? TaskId { get; init; }

    public string? InstanceId { get; init; }

    public required DateTimeOffset NotBefore { get; init; }
}
