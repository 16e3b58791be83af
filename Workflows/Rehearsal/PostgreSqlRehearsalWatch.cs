using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

internal sealed class PostgreSqlRehearsalWatch : RehearsalWatch
{
    private readonly ProgrammeDbContext _database;
    private readonly DbCommand _count;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _since;

    public PostgreSqlRehearsalWatch(ProgrammeDbContext database)
        : base(new NpgsqlConnection(database.Database.GetConnectionString()), "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
    {
        _database = database;
        _count = Prepare("SELECT count(*) FROM \"StaffTasks\"");
    }

    /// <summary>Rows have no number here. Virtual time does not run back and no task is deleted: what was asked for since is no older than the latest that was seen.</summary>
    public override async Task<IReadOnlyList<StaffTask>> NewTasksAsync(CancellationToken cancellationToken)
    {
        if ((long)_count.ExecuteScalar()! == _seen.Count)
        {
            return [];
        }

        var recent = await _database.Set<StaffTask>().AsNoTracking().Where(t => t.CreatedAt >= _since).OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var fresh = recent.Where(t => _seen.Add(t.Id)).ToList();
        _since = recent[^1].CreatedAt;
        return fresh;
    }

    protected override void Dispose(bool isDisposing)
    {
        _count.Dispose();
        base.Dispose(isDisposing);
    }
}
