using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Persistence.Timers;

internal sealed class DutyLog(EngineCommands sql) : IDutyLog
{
    public async ValueTask<DateTimeOffset?> LastAsync(string name, CancellationToken cancellationToken = default)
    {
        var found = await sql.QueryAsync(
            "SELECT ran_for FROM wf_duties WHERE name = @p0", static (row, dialect) => dialect.ReadTime(row, 0), cancellationToken, name);
        return found.Count == 0 ? null : found[0];
    }

    public async ValueTask RanAsync(string name, DateTimeOffset scheduledFor, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync(
            "INSERT INTO wf_duties (name, ran_for) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET ran_for = excluded.ran_for WHERE wf_duties.ran_for < excluded.ran_for",
            cancellationToken,
            name,
            scheduledFor);
}
