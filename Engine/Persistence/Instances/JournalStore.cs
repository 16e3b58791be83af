using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class JournalStore(EngineCommands sql, TimeProvider clock) : IJournalStore
{
    private const string Insert =
        "INSERT INTO wf_journal (instance_id, instance_version, at, burned_bookmark_id, entries) VALUES (@p0, @p1, @p2, @p3, @p4)";

    public async ValueTask AppendAsync(JournalBurst burst, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(burst);
        await sql.ExecuteAsync(
            Insert, cancellationToken, burst.InstanceId, burst.InstanceVersion, clock.GetUtcNow(), burst.BurnedBookmarkId, JournalJson.Write(burst));
    }

    public async ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        var rows = await sql.QueryAsync(
            "SELECT entries FROM wf_journal WHERE instance_id = @p0 ORDER BY instance_version", static (row, _) => row.GetString(0), cancellationToken, instanceId);
        var entries = new List<JournalEntry>();
        rows.ForEach(row => JournalJson.ReadEntries(row, entries));
        return entries;
    }
}
