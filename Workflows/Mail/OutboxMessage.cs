namespace SmartFactory.Workflows.Mail;

/// <summary>One mail to one recipient, frozen in the commit that wanted it and sent after it.</summary>
public sealed class OutboxMessage
{
    public required string Id { get; set; }

    public required string Recipient { get; set; }

    public string RecipientName { get; set; } = "";

    /// <summary>Key of the notice template.</summary>
    public required string Template { get; set; }

    public required string Subject { get; set; }

    public required string Html { get; set; }

    public required string Text { get; set; }

    /// <summary>The same for every attempt, so that a receiver can drop a repeated delivery.</summary>
    public required string MessageId { get; set; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not sent before this instant: a hold, or the next try.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public string? Reference { get; set; }

    public string? ApplicationId { get; set; }

    public string? CompanyId { get; set; }

    public string? TaskId { get; set; }

    public string? InstanceId { get; set; }

    /// <summary>Obligation, recipient, offset and due version: the same notice is never written twice.</summary>
    public required string IdempotencyKey { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the server said when it took the mail.</summary>
    public string? ServerReply { get; set; }

    public string? LastError { get; set; }

    /// <summary>When the recipient first opened it in the portal; counts as delivery for rights-limiting notices.</summary>
    public DateTimeOffset? ViewedAt { get; set; }
}
