using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Audit;

/// <summary>
/// Appends to the audit trail, in the caller's commit and as the last it writes: only one commit at a time can add to the chain, and whoever
/// held it while still waiting for a case would hold up everybody, or wait for one who waits for him.
/// </summary>
public sealed class AuditTrail(ProgrammeDbContext database, IPreparedCommands commands, IBeforeCommit lastly, TimeProvider clock)
{
    /// <summary>What the first entry follows.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Last = """SELECT "Sequence", "Hash" FROM "AuditEntries" ORDER BY "Sequence" DESC LIMIT 1""";

    private const string Insert =
        """INSERT INTO "AuditEntries" ("Sequence", "At", "Action", "Subject", "Reference", "Actor", "DataJson", "PreviousHash", "Hash") VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)""";

    // Any number; it only has to be the same on all nodes.
    private const long ChainLock = 0x5346_4155_4449_54;

    private readonly Queue<(AuditFact Fact, string Data, DateTimeOffset At)> _waiting = [];
    private bool _isAnnounced;
    private Link? _last;

    public Task AppendAsync(AuditFact fact, CancellationToken cancellationToken = default)
    {
        // As it is now: what the caller does with it afterwards is not what happened.
        _waiting.Enqueue((fact, (fact.Data ?? []).ToJsonString(ReadableJson.Options), clock.GetUtcNow().ToStoredPrecision()));
        _isAnnounced = _isAnnounced || lastly.TryDo(WriteAsync);
        return _isAnnounced ? Task.CompletedTask : WriteAsync(cancellationToken);
    }

    /// <summary>Where the trail ends now; inside a commit nobody appends until it is over.</summary>
    public async Task<(long Sequence, string Hash)> EndAsync(CancellationToken cancellationToken = default)
    {
        await WriteAsync(cancellationToken);
        _last ??= await HeadAsync(cancellationToken);
        return (_last?.Sequence ?? 0, _last?.Hash ?? Origin);
    }

    /// <summary>The hash an entry must have.</summary>
    public static string HashOf(AuditEntry entry)
    {
        var text = string.Join('\u001f', entry.PreviousHash, entry.Sequence, entry.At.UtcTicks, entry.Action, entry.Subject, entry.Reference, entry.Actor, entry.DataJson);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        while (_waiting.TryDequeue(out var next))
        {
            await WriteAsync(next.Fact, next.Data, next.At, cancellationToken);
        }
    }

    private async Task WriteAsync(AuditFact fact, string data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _last ??= await HeadAsync(cancellationToken);
        var entry = new AuditEntry
        {
            Sequence = _last.Sequence + 1,
            At = at,
            Action = fact.Action,
            Subject = fact.Subject,
            Reference = fact.Reference,
            Actor = fact.Actor,
            DataJson = data,
            PreviousHash = _last.Hash,
            Hash = "",
        };
        entry.Hash = HashOf(entry);
        await commands.ExecuteAsync(
            Insert, cancellationToken, entry.Sequence, entry.At, entry.Action, entry.Subject, entry.Reference, entry.Actor, entry.DataJson, entry.PreviousHash, entry.Hash);
        _last = new Link(entry.Sequence, entry.Hash);
    }

    private async Task<Link> HeadAsync(CancellationToken cancellationToken)
    {
        if (database.Database.IsNpgsql())
        {
            // Two commits at once would both follow the same entry; the lock ends with the transaction.
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", cancellationToken);
        }

        return await commands.FirstAsync(Last, static (row, _) => new Link(row.GetInt64(0), row.GetString(1)), cancellationToken) ?? new Link(0, Origin);
    }

    /// <summary>What the next entry follows.</summary>
    private sealed record Link(long Sequence, string Hash);
}
