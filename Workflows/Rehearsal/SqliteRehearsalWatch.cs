using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

internal sealed class SqliteRehearsalWatch : RehearsalWatch
{
    private readonly ProgrammeDbContext _database;
    private readonly DbCommand _last;
    private long _seen;

    public SqliteRehearsalWatch(ProgrammeDbContext database)
        : base(new SqliteConnection(database.Database.GetConnectionString()), "PRAGMA data_version")
    {
        _database = database;
        _last = Prepare("SELECT max(rowid) FROM StaffTasks");
    }

    /// <summary>Rows are numbered as they are inserted; what is there now is read, what comes later comes with a higher number.</summary>
    public override async Task<IReadOnlyList<StaffTask>> NewTasksAsync(CancellationToken cancellationToken)
    {
        var last = _last.ExecuteScalar() as long? ?? 0;
        if (last == _seen)
        {
            return [];
        }

        var fresh = await _database.Set<StaffTask>()
            .FromSql($"SELECT * FROM StaffTasks WHERE rowid > {_seen} AND rowid <= {last} ORDER BY rowid")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        _seen = last;
        return fresh;
    }

    protected override void Dispose(bool isDisposing)
    {
        _last.Dispose();
        base.Dispose(isDisposing);
    }
}
