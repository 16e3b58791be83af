using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Audit;

/// <summary>Appends to the audit trail, in the caller's commit.</summary>
public sealed class AuditTrail(ProgrammeDbContext database, TimeProvider clock)
{
    /// <summary>What the first entry follows.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    // Any number; it only has to be the same on all nodes.
    private const long ChainLock = 0x5346_4155_4449_54;

    private AuditEntry? _last;

    public async Task AppendAsync(AuditFact fact, CancellationToken cancellationToken = default)
    {
        _last ??= await HeadAsync(cancellationToken);
        var entry = new AuditEntry
        {
            Sequence = (_last?.Sequence ?? 0) + 1,
            // Stored precision of PostgreSQL, so that the hash can be computed again from the row.
            At = Truncate(clock.GetUtcNow()),
            Action = fact.Action,
            Subject = fact.Subject,
            Reference = fact.Reference,
            Actor = fact.Actor,
            DataJson = (fact.Data ?? []).ToJsonString(ReadableJson.Options),
            PreviousHash = _last?.Hash ?? Origin,
            Hash = "",
        };
        entry.Hash = HashOf(entry);
        database.Add(entry);
        _last = entry;
    }

    /// <summary>Where the trail ends now; inside a commit nobody appends until it is over.</summary>
    public async Task<(long Sequence, string Hash)> EndAsync(CancellationToken cancellationToken = default)
    {
        _last ??= await HeadAsync(cancellationToken);
        return (_last?.Sequence ?? 0, _last?.Hash ?? Origin);
    }

    /// <summary>The hash an entry must have.</summary>
    public static string HashOf(AuditEntry entry)
    {
        var text = string.Join('\u001f', entry.PreviousHash, entry.Sequence, entry.At.UtcTicks, entry.Action, entry.Subject, entry.Reference, entry.Actor, entry.DataJson);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private async Task<AuditEntry?> HeadAsync(CancellationToken cancellationToken)
    {
        if (database.Database.IsNpgsql())
        {
            // Two commits at once would both follow the same entry; the lock ends with the transaction.
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", cancellationToken);
        }

        return await database.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);
    }

    private static DateTimeOffset Truncate(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
