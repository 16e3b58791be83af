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

        await using var command = Command(session.Connection!, sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, SqlDialect, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        if (session.Connection is { } own)
        {
            return await QueryAsync(own, sql, read, values, cancellationToken);
        }

        try
        {
            return await ReadAsync(sql, read, values, cancellationToken);
        }
        catch (DbException cut) when (dialect.IsCut(cut))
        {
            dialect.Forget();
            return await ReadAsync(sql, read, values, cancellationToken);
        }
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

    private async ValueTask<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, SqlDialect, T> read, object?[] values, CancellationToken cancellationToken)
    {
        await using var connection = dialect.Connect();
        await connection.OpenAsync(cancellationToken);
        return await QueryAsync(connection, sql, read, values, cancellationToken);
    }

    private async ValueTask<List<T>> QueryAsync<T>(DbConnection connection, string sql, Func<DbDataReader, SqlDialect, T> read, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader, dialect));
        }

        return rows;
    }

    private DbCommand Command(DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Callers hand over constants; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = session.Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = ToDatabase(values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private object ToDatabase(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => dialect.Time(moment),
        Enum named => named.ToString(),
        _ => value,
    };
}
