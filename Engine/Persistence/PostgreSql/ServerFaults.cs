using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.PostgreSql;

/// <summary>What a failure says about the transaction it came from.</summary>
internal static class ServerFaults
{
    /// <summary>Somebody else was first; the transaction is undone.</summary>
    public static bool IsConflict(Exception failure) => failure switch
    {
        CommitConflictException or DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable } => true,

        // The failure itself stayed within an activity, as a fault of its workflow; most likely it was one of those above, and the fault would be told for no reason.
        PostgresException { SqlState: PostgresErrorCodes.InFailedSqlTransaction } => true,
        _ => failure.InnerException is { } inner && IsConflict(inner),
    };

    /// <summary>The commit is not to blame: the server cannot be reached, or its disk or memory is full.</summary>
    public static bool IsTheServers(Exception failure) => IsUnreachable(failure) || IsFull(failure);

    private static bool IsFull(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources } => true,
        _ => failure.InnerException is { } inner && IsFull(inner),
    };

    /// <summary>The server went away, is starting, refuses more connections, or ended this one. Before COMMIT that means: nothing was stored.</summary>
    public static bool IsUnreachable(Exception failure) => failure switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
            || state is PostgresErrorCodes.TooManyConnections or "25P03",
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        _ => failure.InnerException is { } inner && IsUnreachable(inner),
    };
}
