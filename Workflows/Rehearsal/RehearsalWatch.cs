using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Looks after every act whether it left anything to do: prepared statements on a connection of its own, because a year asks a hundred thousand times. The rehearsal's database is always SQLite.</summary>
internal sealed class RehearsalWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DbCommand _documents;
    private readonly DbCommand _mail;
    private readonly DbCommand _tasks;
    private readonly DbCommand _timer;
    private readonly DbCommand _handOver;
    private readonly DbCommand _version;

    public RehearsalWatch(ProgrammeDbContext database)
    {
        _connection = new SqliteConnection(database.Database.GetConnectionString());
        _connection.Open();
        _documents = Prepare("SELECT EXISTS (SELECT 1 FROM IssuedDocuments WHERE Status = 'Pending')");
        _mail = Prepare("SELECT NotBefore FROM OutboxMessages WHERE Status = 'Pending' ORDER BY NotBefore LIMIT 1");
        _tasks = Prepare("SELECT max(rowid) FROM StaffTasks");
        _timer = Prepare("SELECT wake_at FROM wf_timers WHERE fired_at IS NULL AND parked_at IS NULL ORDER BY wake_at, id LIMIT 1");
        _handOver = Prepare("SELECT not_before FROM wf_dispatches WHERE parked_at IS NULL ORDER BY not_before, id LIMIT 1");
        _version = Prepare("PRAGMA data_version");
    }

    /// <summary>Whether a document waits to be handed to its case.</summary>
    public bool HasDocuments => _documents.ExecuteScalar() is 1L;

    /// <summary>When the next waiting mail may go.</summary>
    public DateTimeOffset? NextMailAt => Moment(_mail);

    /// <summary>When the next alarm goes off.</summary>
    public DateTimeOffset? NextTimerAt => Moment(_timer);

    /// <summary>When the next row for another case may be done.</summary>
    public DateTimeOffset? NextHandOverAt => Moment(_handOver);

    /// <summary>The number of the latest task's row.</summary>
    public long LastTaskRow => _tasks.ExecuteScalar() as long? ?? 0;

    /// <summary>Another number after every commit of somebody else.</summary>
    public long Version => (long)_version.ExecuteScalar()!;

    public void Dispose()
    {
        _version.Dispose();
        _timer.Dispose();
        _handOver.Dispose();
        _documents.Dispose();
        _mail.Dispose();
        _tasks.Dispose();
        _connection.Dispose();
    }

    private static DateTimeOffset? Moment(DbCommand command) => command.ExecuteScalar() is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Prepare();
        return command;
    }
}
