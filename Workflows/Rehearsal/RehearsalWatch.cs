using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Looks after every act whether it left anything to do: prepared statements on a connection of its own, because a year asks a hundred thousand times.</summary>
internal abstract class RehearsalWatch : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand _documents;
    private readonly DbCommand _mail;
    private readonly DbCommand _timer;
    private readonly DbCommand _handOver;
    private readonly DbCommand _version;

    protected RehearsalWatch(DbConnection connection, string version)
    {
        _connection = connection;
        _connection.Open();
        _documents = Prepare("SELECT count(*) FROM (SELECT 1 FROM \"IssuedDocuments\" WHERE \"Status\" = 'Pending' LIMIT 1) AS waiting");
        _mail = Prepare("SELECT \"NotBefore\" FROM \"OutboxMessages\" WHERE \"Status\" = 'Pending' ORDER BY \"NotBefore\" LIMIT 1");
        _timer = Prepare("SELECT wake_at FROM wf_timers WHERE fired_at IS NULL AND parked_at IS NULL ORDER BY wake_at, id LIMIT 1");
        _handOver = Prepare("SELECT not_before FROM wf_dispatches WHERE parked_at IS NULL ORDER BY not_before, id LIMIT 1");
        _version = Prepare(version);
    }

    /// <summary>Whether a document waits to be handed to its case.</summary>
    public bool HasDocuments => _documents.ExecuteScalar() is 1L;

    /// <summary>When the next waiting mail may go.</summary>
    public DateTimeOffset? NextMailAt => Moment(_mail.ExecuteScalar());

    /// <summary>When the next alarm goes off.</summary>
    public DateTimeOffset? NextTimerAt => Moment(_timer.ExecuteScalar());

    /// <summary>When the next row for another case may be done.</summary>
    public DateTimeOffset? NextHandOverAt => Moment(_handOver.ExecuteScalar());

    /// <summary>Another number after every commit of somebody else.</summary>
    public long Version => (long)_version.ExecuteScalar()!;

    /// <summary>Where this database is.</summary>
    public static RehearsalWatch On(ProgrammeDbContext database) =>
        database.Database.IsSqlite() ? new SqliteRehearsalWatch(database) : new PostgreSqlRehearsalWatch(database);

    /// <summary>The tasks asked for since the last call, in the order in which they were.</summary>
    public abstract Task<IReadOnlyList<StaffTask>> NewTasksAsync(CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _version.Dispose();
            _timer.Dispose();
            _handOver.Dispose();
            _documents.Dispose();
            _mail.Dispose();
            _connection.Dispose();
        }
    }

    protected DbCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these classes.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Prepare();
        return command;
    }

    private static DateTimeOffset? Moment(object? stored) => stored switch
    {
        long ticks => new DateTimeOffset(ticks, TimeSpan.Zero),
        DateTime utc => new DateTimeOffset(utc),
        _ => null,
    };
}
