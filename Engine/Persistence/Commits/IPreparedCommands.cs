using System.Data.Common;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Hand-written SQL for rows that are written or asked for many times a commit, where a mapper costs ten times the statement. Inside a commit on its connection and transaction, prepared once; reading also works elsewhere. Parameters are @p0, @p1, …; moments and enumerations are converted as the mapper would.</summary>
public interface IPreparedCommands
{
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="InvalidOperationException">Outside a commit.</exception>
    ValueTask<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values);

    /// <summary>The first row, or null.</summary>
    /// <param name="read">Reads one row; the second argument reads a moment from a column of it.</param>
    ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, Func<int, DateTimeOffset>, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : class;

    /// <summary>Whether the query finds a row.</summary>
    ValueTask<bool> AnyAsync(string sql, CancellationToken cancellationToken, params object?[] values);
}
