using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Mail;

/// <summary>Takes mails in the caller's commit and answers questions about them.</summary>
public sealed class MailOutbox(ProgrammeDbContext database, IPreparedCommands commands, AuditTrail audit, TimeProvider clock, IOptions<MailOptions> options)
{
    private const string Find = """SELECT 1 FROM "OutboxMessages" WHERE "IdempotencyKey" = @p0""";

    private const string Insert =
        """
        INSERT INTO "OutboxMessages" ("Id", "Recipient", "RecipientName", "Template", "Subject", "Html", "Text", "MessageId", "Status", "Attempts", "NotBefore",
            "Reference", "ApplicationId", "CompanyId", "TaskId", "InstanceId", "IdempotencyKey", "CreatedAt")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17)
        """;

    /// <summary>Whether this notice was written before, in this commit or an earlier one.</summary>
    public async Task<bool> HasAsync(string idempotencyKey, CancellationToken cancellationToken = default) =>
        await commands.AnyAsync(Find, cancellationToken, idempotencyKey);

    public async Task<OutboxMessage> EnqueueAsync(MailDraft draft, CancellationToken cancellationToken = default)
    {
        // Made from the key, so that the same notice has the same Message-ID however often it is written or sent.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.IdempotencyKey)).AsSpan(0, 16));
        var message = new OutboxMessage
        {
            Id = id,
            Recipient = draft.Recipient.Trim(),
            RecipientName = draft.RecipientName,
            Template = draft.Template,
            Subject = draft.Subject,
            Html = draft.Html,
            Text = draft.Text,
            MessageId = $"{id}@{options.Value.MessageIdDomain}",
            NotBefore = draft.NotBefore,
            Reference = draft.Reference,
            ApplicationId = draft.ApplicationId,
            CompanyId = draft.CompanyId,
            TaskId = draft.TaskId,
            InstanceId = draft.InstanceId,
            IdempotencyKey = draft.IdempotencyKey,
            CreatedAt = clock.GetUtcNow(),
        };
        await commands.ExecuteAsync(
            Insert,
            cancellationToken,
            message.Id,
            message.Recipient,
            message.RecipientName,
            message.Template,
            message.Subject,
            CompressedText.Pack(message.Html),
            CompressedText.Pack(message.Text),
            message.MessageId,
            message.Status,
            message.Attempts,
            message.NotBefore,
            message.Reference,
            message.ApplicationId,
            message.CompanyId,
            message.TaskId,
            message.InstanceId,
            message.IdempotencyKey,
            message.CreatedAt);
        await audit.AppendAsync(new AuditFact("mail.queued", message.Id, message.Reference, Data: new() { ["template"] = message.Template, ["to"] = message.Recipient }), cancellationToken);
        return message;
    }

    /// <summary>Sends a dead letter again. Call it inside a commit.</summary>
    public async Task<bool> RetryAsync(string id, string? actor, CancellationToken cancellationToken = default)
    {
        var message = await database.Set<OutboxMessage>().FindAsync([id], cancellationToken);
        if (message is not { Status: OutboxStatus.Dead or OutboxStatus.Cancelled })
        {
            return false;
        }

        message.Status = OutboxStatus.Pending;
        message.Attempts = 0;
        message.NotBefore = clock.GetUtcNow();
        await audit.AppendAsync(new AuditFact("mail.retried", id, message.Reference, actor), cancellationToken);
        return true;
    }

    /// <summary>Stops a mail that was not sent yet. Call it inside a commit.</summary>
    public async Task<bool> CancelAsync(string id, string? actor, string reason, CancellationToken cancellationToken = default)
    {
        var message = await database.Set<OutboxMessage>().FindAsync([id], cancellationToken);
        if (message is not { Status: OutboxStatus.Pending })
        {
            return false;
        }

        message.Status = OutboxStatus.Cancelled;
        message.LastError = reason;
        await audit.AppendAsync(new AuditFact("mail.cancelled", id, message.Reference, actor, new() { ["reason"] = reason }), cancellationToken);
        return true;
    }
}
