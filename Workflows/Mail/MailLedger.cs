using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Mail;

/// <summary>What the pump writes about mails, in the caller's commit.</summary>
internal sealed class MailLedger(ProgrammeDbContext database, IPreparedCommands commands, AuditTrail audit, TimeProvider clock, IOptions<MailOptions> options)
{
    private const string Taken =
        """UPDATE "OutboxMessages" SET "Status" = 'Sent', "SentAt" = @p1, "ServerReply" = @p2, "LastError" = NULL WHERE "Id" = @p0""";

    private const string Released =
        """UPDATE "OutboxMessages" SET "NotBefore" = @p1, "Attempts" = @p2 WHERE "Id" = @p0 AND "Status" = 'Pending'""";

    /// <summary>Reads a batch and puts it out of everybody's reach for a while. Rows another node is at are stepped over.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mails = database.Set<OutboxMessage>();
        var due = database.Database.IsNpgsql()
            ? mails.FromSql($"""SELECT *, xmin FROM "OutboxMessages" WHERE "Status" = 'Pending' AND "NotBefore" <= {now} ORDER BY "NotBefore", "CreatedAt", "Id" LIMIT {options.Value.BatchSize} FOR UPDATE SKIP LOCKED""")
            : mails.Where(m => m.Status == OutboxStatus.Pending && m.NotBefore <= now).OrderBy(m => m.NotBefore).ThenBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(options.Value.BatchSize);
        var batch = await due.AsNoTracking().ToListAsync(cancellationToken);
        var ids = batch.ConvertAll(m => m.Id);
        await mails.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
        return batch;
    }

    /// <summary>Gives mails back that were claimed and not tried, as they were.</summary>
    public async Task ReleaseAsync(IEnumerable<OutboxMessage> untried, CancellationToken cancellationToken)
    {
        foreach (var message in untried)
        {
            await commands.ExecuteAsync(Released, cancellationToken, message.Id, message.NotBefore, message.Attempts);
        }
    }

    public async Task NoteAsync(string id, MailOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Reply is { } reply)
        {
            await commands.ExecuteAsync(Taken, cancellationToken, id, clock.GetUtcNow(), reply);
            return;
        }

        if (await database.Set<OutboxMessage>().FindAsync([id], cancellationToken) is not { Status: OutboxStatus.Pending } message)
        {
            return;
        }

        message.LastError = outcome.Error;
        if (outcome.IsExcused)
        {
            // A server that stalls for days must not make dead letters of all that wait for it.
            message.Attempts = Math.Max(0, message.Attempts - 1);
        }

        message.NotBefore = clock.GetUtcNow() + MailBackOff.After(Math.Max(1, message.Attempts), message.Id);
        if (outcome.IsFinal || message.Attempts >= options.Value.MaxAttempts)
        {
            message.Status = OutboxStatus.Dead;
            await audit.AppendAsync(new AuditFact("mail.dead", message.Id, message.Reference, Data: new() { ["error"] = outcome.Error }), cancellationToken);
        }
    }
}
