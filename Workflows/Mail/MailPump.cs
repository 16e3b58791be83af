using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Mail;

/// <summary>Sends what the outbox holds: claims a batch in one commit, sends, notes the outcomes in another. A crash in between sends again with the same Message-ID after the claim has run out. Call it from outside a commit.</summary>
public sealed class MailPump(
    IServiceScopeFactory scopes,
    ICommitGate gate,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<MailPump> log) : IDisposable
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private const string Due = """SELECT 1 FROM "OutboxMessages" WHERE "Status" = 'Pending' AND "NotBefore" <= @p0 LIMIT 1""";

    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Sends every mail that is due, batch by batch, each at most once.</summary>
    /// <returns>How many were taken by the receiver.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var sent = 0;
            while (true)
            {
                var batch = await ClaimAsync(cancellationToken);
                if (batch.Count == 0)
                {
                    return sent;
                }

                sent += await SendAsync(batch, cancellationToken);
                if (batch.Count < options.Value.BatchSize)
                {
                    return sent;
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>When the next waiting mail may go, or null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Pending(scope.ServiceProvider).OrderBy(m => m.NotBefore).Select(m => (DateTimeOffset?)m.NotBefore).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using (var scope = scopes.CreateAsyncScope())
        {
            // Looked at first without the writer's door, because most of the time there is nothing.
            if (!await scope.ServiceProvider.GetRequiredService<IPreparedCommands>().AnyAsync(Due, cancellationToken, now))
            {
                return [];
            }
        }

        return await gate.CommitAsync("mail.claim", (services, ct) => ClaimAsync(services.GetRequiredService<ProgrammeDbContext>(), now, ct), cancellationToken);
    }

    /// <summary>Reads a batch and puts it out of everybody's reach for a while.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(ProgrammeDbContext database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = database.Database.IsNpgsql()
            ? database.Set<OutboxMessage>().FromSql($"""SELECT * FROM "OutboxMessages" WHERE "Status" = 'Pending' AND "NotBefore" <= {now} ORDER BY "NotBefore", "Id" LIMIT {options.Value.BatchSize} FOR UPDATE SKIP LOCKED""")
            : database.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Pending && m.NotBefore <= now).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(options.Value.BatchSize);
        var batch = await due.AsNoTracking().ToListAsync(cancellationToken);
        var ids = batch.ConvertAll(m => m.Id);
        var until = now + Claim;
        await database.Set<OutboxMessage>().Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
        batch.ForEach(m => m.Attempts++);
        return batch;
    }

    private async Task<int> SendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancellationToken)
    {
        var outcomes = new Dictionary<string, MailOutcome>(StringComparer.Ordinal);
        foreach (var message in batch)
        {
            outcomes[message.Id] = await SendAsync(message, cancellationToken);
        }

        await gate.CommitAsync("mail.note", (services, ct) => NoteAsync(services, outcomes, ct), cancellationToken);
        return outcomes.Values.Count(o => o.Reply is not null);
    }

    private async Task<MailOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return new MailOutcome(await transport.SendAsync(MimeComposer.Compose(message, options.Value), cancellationToken), null, false);
        }
        catch (MailRefusedException refusal)
        {
            log.LogWarning("Mail {Id} was refused for good: {Reason}", message.Id, refusal.Message);
            return new MailOutcome(null, refusal.Message, true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.Log(exception is SocketException or IOException ? LogLevel.Information : LogLevel.Warning, exception, "Mail {Id} could not be sent at try {Attempt}.", message.Id, message.Attempts);
            return new MailOutcome(null, exception.Message, false);
        }
    }

    private async Task NoteAsync(IServiceProvider services, Dictionary<string, MailOutcome> outcomes, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<ProgrammeDbContext>();
        var audit = services.GetRequiredService<AuditTrail>();
        var now = clock.GetUtcNow();
        foreach (var taken in outcomes.Where(o => o.Value.Reply is not null).GroupBy(o => o.Value.Reply, o => o.Key))
        {
            var ids = taken.ToList();
            await database.Set<OutboxMessage>().Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Status, OutboxStatus.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.ServerReply, taken.Key).SetProperty(m => m.LastError, (string?)null),
                cancellationToken);
        }

        var failed = outcomes.Where(o => o.Value.Reply is null).Select(o => o.Key).ToList();
        if (failed.Count == 0)
        {
            return;
        }

        foreach (var message in await database.Set<OutboxMessage>().Where(m => failed.Contains(m.Id)).ToListAsync(cancellationToken))
        {
            var outcome = outcomes[message.Id];
            message.LastError = outcome.Error;
            message.NotBefore = now + MailBackOff.After(message.Attempts, message.Id);
            if (outcome.IsFinal || message.Attempts >= options.Value.MaxAttempts)
            {
                message.Status = OutboxStatus.Dead;
                await audit.AppendAsync(new AuditFact("mail.dead", message.Id, message.Reference, Data: new() { ["error"] = outcome.Error }), cancellationToken);
            }
        }
    }

    private static IQueryable<OutboxMessage> Pending(IServiceProvider services) =>
        services.GetRequiredService<ProgrammeDbContext>().Set<OutboxMessage>().AsNoTracking().Where(m => m.Status == OutboxStatus.Pending);
}
