using System.Data.Common;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Runs the engine's hand-written SQL: inside a commit on its connection and transaction, elsewhere on a reading connection of its own. Parameters are @p0, @p1, ….</summary>
internal sealed class EngineCommands(SqlDialect dialect, CommitSession session) : IPreparedCommands
{
    public SqlDialect Dialect => dialect;

    /// <summary>Whether reads should lock what they find.</summary>
    public string ForUpdate => session.IsOpen ? dialect.ForUpdate : "";

    /// <summary>Inside a commit: a statement that keeps others off the name in @p0 until it ends, where the database has several writers.</summary>
    public string? LockByName => session.IsOpen ? dialect.LockByName : null;

    public async ValueTask<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        if (!session.IsOpen)
        {
            throw new InvalidOperationException("The engine's tables are written inside a commit only (ICommitGate.CommitAsync).");
        }

        var command = Prepare(sql, values);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            Release(command);
        }
    }

    public async ValueTask<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, SqlDialect, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        if (session.IsOpen)
        {
            var command = Prepare(sql, values);
            try
            {
                return await ReadAllAsync(command, read, cancellationToken);
            }
            finally
            {
                Release(command);
            }
        }

        await using var connection = dialect.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var reading = connection.CreateCommand();
        Fill(reading, sql, values);
        return await ReadAllAsync(reading, read, cancellationToken);
    }

    public async ValueTask<T?> FindAsync<T>(string sql, Func<DbDataReader, SqlDialect, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : class
    {
        var rows = await QueryAsync(sql, read, cancellationToken, values);
        return rows.Count == 0 ? null : rows[0];
    }

    public ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, Func<int, DateTimeOffset>, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : class =>
        FindAsync(sql, (row, times) => read(row, ordinal => times.ReadTime(row, ordinal)), cancellationToken, values);

    public async ValueTask<bool> AnyAsync(string sql, CancellationToken cancellationToken, params object?[] values) =>
        (await QueryAsync(sql, static (_, _) => true, cancellationToken, values)).Count > 0;

    private static async ValueTask<List<T>> ReadAllAsync<T>(DbCommand command, Func<DbDataReader, SqlDialect, T> read, SqlDialect dialect, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader, dialect));
        }

        return rows;
    }

    private ValueTask<List<T>> ReadAllAsync<T>(DbCommand command, Func<DbDataReader, SqlDialect, T> read, CancellationToken cancellationToken) =>
        ReadAllAsync(command, read, dialect, cancellationToken);

    private DbCommand Prepare(string sql, object?[] values)
    {
        if (session.Commands is not { } cache)
        {
            var fresh = session.Connection!.CreateCommand();
            Fill(fresh, sql, values);
            fresh.Transaction = session.Transaction;
            return fresh;
        }

        var command = cache.Get(sql, values.Length);
        command.Transaction = session.Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = ToDatabase(values[i]);
        }

        return command;
    }

    private void Release(DbCommand command)
    {
        if (session.Commands is null)
        {
            command.Dispose();
        }
    }

    private void Fill(DbCommand command, string sql, object?[] values)
    {
#pragma warning disable CA2100 // Callers hand over constants; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = ToDatabase(values[i]);
            command.Parameters.Add(parameter);
        }
    }

    private object ToDatabase(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => dialect.Time(moment),
        Enum named => named.ToString(),
        _ => value,
    };
}
