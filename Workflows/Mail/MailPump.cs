using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Mail;

/// <summary>
/// Sends what the outbox holds: claims a batch in one commit, then sends and notes one mail after the other, so that a crash
/// sends at most the one again that the server took and nobody noted, with the same Message-ID. While the server is down all
/// wait and none counts a try; when it falls silent over a mail, that counts against the mail only if the server had been
/// answering others. Call it from outside a commit.
/// </summary>
public sealed class MailPump(
    IServiceScopeFactory scopes,
    ICommitGate gate,
    IMailTransport transport,
    MailServerState server,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<MailPump> log) : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    /// <summary>How long a host that stops still waits for the server's word on the mail at hand. Without that word it would have to be sent again.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(10);

    private const string Due = """SELECT 1 FROM "OutboxMessages" WHERE "Status" = 'Pending' AND "NotBefore" <= @p0 LIMIT 1""";

    /// <summary>How long a mail is out of the others' reach: time enough for a server that answers at the last moment.</summary>
    private readonly TimeSpan _claim = TimeSpan.FromSeconds(Math.Max(options.Value.ClaimSeconds, 4 * options.Value.TimeoutSeconds));

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _outages;
    private DateTimeOffset _restUntil = DateTimeOffset.MinValue;

    public void Dispose() => _turn.Dispose();

    /// <summary>Sends every mail that is due, batch by batch, each at most once.</summary>
    /// <returns>How many were taken by the receiver.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var sent = 0;
            while (clock.GetUtcNow() >= _restUntil)
            {
                var until = clock.GetUtcNow() + _claim;
                var batch = await ClaimAsync(until, cancellationToken);
                sent += batch.Count == 0 ? 0 : await SendAsync(batch, until, cancellationToken);
                if (batch.Count < options.Value.BatchSize)
                {
                    break;
                }
            }

            return sent;
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
        var next = await Pending(scope.ServiceProvider).OrderBy(m => m.NotBefore).Select(m => (DateTimeOffset?)m.NotBefore).FirstOrDefaultAsync(cancellationToken);
        return next < _restUntil ? _restUntil : next;
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            // Looked at first without the writer's door, because most of the time there is nothing.
            if (!await scope.ServiceProvider.GetRequiredService<IPreparedCommands>().AnyAsync(Due, cancellationToken, clock.GetUtcNow()))
            {
                return [];
            }
        }

        var batch = await gate.CommitAsync("mail.claim", (services, ct) => services.GetRequiredService<MailLedger>().ClaimAsync(until, ct), cancellationToken);
        Failpoint.Pass(Failpoints.MailClaimed);
        return batch;
    }

    private async Task<int> SendAsync(IReadOnlyList<OutboxMessage> batch, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var tried = 0;
        var sent = 0;
        var outcomes = new List<(string Id, MailOutcome Outcome)>();
        try
        {
            // A slow server must not keep us at mails that others may claim again.
            while (tried < batch.Count && !cancellationToken.IsCancellationRequested && clock.GetUtcNow() + TimeSpan.FromSeconds(2 * options.Value.TimeoutSeconds) < until)
            {
                var message = batch[tried];
                Failpoint.Pass(Failpoints.MailSending);
                var outcome = await SendAsync(message, cancellationToken);
                tried++;
                Failpoint.Pass(Failpoints.MailSent);
                outcomes.Add((message.Id, outcome));
                if (outcomes.Count >= options.Value.NotedTogether)
                {
                    await NoteAsync(outcomes);
                }

                Failpoint.Pass(Failpoints.MailNoted);
                sent += outcome.Reply is null ? 0 : 1;
                if (outcome.IsSilence)
                {
                    Rest(MailServerTrouble.Silent, outcome.Error!);
                    break;
                }

                _outages = 0;
                server.Outage = null;
            }
        }
        catch (MailServerDownException down)
        {
            Rest(down.Trouble, down.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while connecting, or the answer did not come in time: this one counts its try, as after a crash.
            tried++;
        }

        await NoteAsync(outcomes);
        if (tried < batch.Count)
        {
            await gate.CommitAsync("mail.release", (services, ct) => services.GetRequiredService<MailLedger>().ReleaseAsync(batch.Skip(tried), ct), CancellationToken.None);
        }

        return sent;
    }

    private async Task<MailOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource();
        await using var stopping = cancellationToken.Register(() => patience.CancelAfter(LastWord));
        try
        {
            return new MailOutcome(await transport.SendAsync(MimeComposer.Compose(message, options.Value), patience.Token), null, false);
        }
        catch (MailRefusedException refusal)
        {
            // Not the server's words: they name the person. The outbox has them.
            log.LogWarning("Mail {Id} was refused for good", message.Id);
            return new MailOutcome(null, refusal.Message, true);
        }
        catch (MailServerSilentException silence)
        {
            return new MailOutcome(null, silence.Message, false) { IsSilence = true, IsExcused = _outages > 0 };
        }
        catch (Exception exception) when (exception is not MailServerDownException && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            log.Log(exception is SocketException or IOException ? LogLevel.Information : LogLevel.Warning, "Mail {Id} could not be sent at try {Attempt} ({Exception})", message.Id, message.Attempts + 1, exception.GetType().Name);
            return new MailOutcome(null, exception.Message, false);
        }
    }

    /// <summary>Also when the host stops: what the server has taken is taken.</summary>
    private async Task NoteAsync(List<(string Id, MailOutcome Outcome)> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        await gate.CommitAsync(
            "mail.note",
            async (services, ct) =>
            {
                var ledger = services.GetRequiredService<MailLedger>();
                foreach (var (id, outcome) in outcomes)
                {
                    await ledger.NoteAsync(id, outcome, ct);
                }
            },
            CancellationToken.None);
        outcomes.Clear();
    }

    /// <summary>Five seconds, doubling to ten minutes: knocking at a closed door helps nobody.</summary>
    private void Rest(MailServerTrouble trouble, string reason)
    {
        server.Outage = new MailOutage(server.Outage?.Since ?? clock.GetUtcNow(), trouble, reason);
        _outages++;
        var rest = TimeSpan.FromSeconds(Math.Min(LongestRest.TotalSeconds, 5 * Math.Pow(2, Math.Min(_outages - 1, 12))));
        _restUntil = clock.GetUtcNow() + rest;
        log.LogWarning("The mail server takes nothing ({Reason}); all mails wait for {Rest}.", reason, rest);
    }

    private static IQueryable<OutboxMessage> Pending(IServiceProvider services) =>
        services.GetRequiredService<ProgrammeDbContext>().Set<OutboxMessage>().AsNoTracking().Where(m => m.Status == OutboxStatus.Pending);
}
