namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>SQLite's write-ahead log needs shared memory and locks that network file systems only pretend to have.</summary>
internal static class LocalDisk
{
    private static readonly HashSet<string> NetworkFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "fuse.glusterfs", "fuse.sshfs", "fuse.s3fs", "9p", "lustre", "beegfs", "gpfs", "ocfs2",
    };

    public static void Require(string path)
    {
        if (FormatOf(path) is { } format && IsNetwork(format))
        {
            throw new DatabaseRefusedException($"{path} lies on a network disk ({format}). SQLite needs a local one; several machines share a PostgreSQL server instead (ConnectionStrings:PostgreSql).");
        }
    }

    internal static bool IsNetwork(string format) => NetworkFormats.Contains(format);

    /// <summary>Of the mount with the longest path above the file; null where the system does not tell.</summary>
    private static string? FormatOf(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return DriveInfo.GetDrives()
                .Where(drive => full.StartsWith(drive.RootDirectory.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .MaxBy(drive => drive.RootDirectory.FullName.Length) is { } mount
                ? mount.DriveType == DriveType.Network ? "nfs" : mount.DriveFormat
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
