using System.Data.Common;
using System.Diagnostics;
using Npgsql;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.PostgreSql;

/// <summary>The server numbers every transaction that writes and remembers for a long time how it ended (PostgreSQL 13 and newer).</summary>
internal static class TransactionIds
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>Null when the transaction has written nothing.</returns>
    public static async Task<string?> CurrentAsync(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        await using var command = new NpgsqlCommand("SELECT pg_current_xact_id_if_assigned()::text", connection, transaction);
        return await command.ExecuteScalarAsync(CancellationToken.None) as string;
    }

    /// <summary>Asks, on other connections, until the server knows: it may be starting again, or still be at it.</summary>
    public static async Task<TransactionOutcome> OutcomeAsync(SqlDialect dialect, string id, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < patience)
        {
            try
            {
                switch (await AskAsync(dialect, id))
                {
                    case "committed":
                        return TransactionOutcome.Committed;
                    case "aborted":
                        return TransactionOutcome.Aborted;
                    case null:
                        // So long ago that the server has forgotten; cannot be, this soon.
                        return TransactionOutcome.Unknown;
                }
            }
            catch (DbException failure) when (ServerFaults.IsUnreachable(failure))
            {
                // Not back yet.
            }

            await Task.Delay(Pause);
        }

        return TransactionOutcome.Unknown;
    }

    private static async Task<string?> AskAsync(SqlDialect dialect, string id)
    {
        await using var connection = (NpgsqlConnection)dialect.Connect();
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_xact_status($1::xid8)", connection) { Parameters = { new() { Value = id } } };
        return await command.ExecuteScalarAsync() as string;
    }
}
