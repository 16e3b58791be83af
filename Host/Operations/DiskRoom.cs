using Microsoft.Data.Sqlite;
using Npgsql;

namespace SmartFactory.Host.Operations;

/// <summary>How much room the data folder has, and whether something failed for want of it.</summary>
internal sealed class DiskRoom(string folder)
{
    // Where .NET keeps the system's own number of an error: Linux' ENOSPC, and Windows' two.
    private const int NoSpaceOnDevice = 28;
    private const int HandleDiskFull = unchecked((int)0x80070027);
    private const int DiskFull = unchecked((int)0x80070070);
    private const int SqliteFull = 13;

    /// <summary>Less than this and the next upload fails: no visitors.</summary>
    private const long Least = 16L << 20;

    /// <summary>Less than this and somebody should look.</summary>
    private const long Little = 1L << 30;

    /// <summary>Why this node can take nothing any more, or null.</summary>
    public string? Reason => Free is < Least and var free ? $"The disk of the data folder is full: {free >> 10} KiB are left." : null;

    public string? Note => Free is >= Least and < Little and var free ? $"The disk of the data folder has {free >> 20} MiB left." : null;

    private long? Free
    {
        get
        {
            try
            {
                return Directory.Exists(folder) ? new DriveInfo(folder).AvailableFreeSpace : null;
            }
            catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    public static bool IsExhausted(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        IOException { HResult: NoSpaceOnDevice or HandleDiskFull or DiskFull } => true,
        _ => IsExhausted(failure.InnerException),
    };
}
