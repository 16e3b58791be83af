using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>One moment of the database for several queries: verify also runs beside a host that goes on committing.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly EngineDbContext _db;
    private readonly DbTransaction? _transaction;

    private ReadSnapshot(EngineDbContext db, DbTransaction? transaction)
    {
        _db = db;
        _transaction = transaction;
    }

    public static async Task<ReadSnapshot> OpenAsync(EngineDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is not null)
        {
            return new ReadSnapshot(db, null);
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();

        // Deferred, because an immediate one would want the writer's lock.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return new ReadSnapshot(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _db.Database.UseTransactionAsync(null);
            await _transaction.DisposeAsync();
            await _db.Database.CloseConnectionAsync();
        }
    }
}
