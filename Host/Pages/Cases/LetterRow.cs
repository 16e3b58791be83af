using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>A mail as a line of a list; its body stays in the database.</summary>
public sealed record LetterRow(string Id, string Subject, string Template, string Recipient, OutboxStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? Reference);
