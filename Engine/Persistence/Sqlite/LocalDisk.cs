namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>SQLite's write-ahead log needs shared memory and locks that network file systems only pretend to have.</summary>
internal static class LocalDisk
{
    private const string MountTable = "/proc/self/mountinfo";

    private static readonly HashSet<string> NetworkFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "coda", "ceph", "glusterfs", "9p", "v9fs", "lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "davfs", "vboxsf", "vmhgfs",
        "fuse.sshfs", "sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.ceph-fuse", "fuse.s3fs", "fuse.rclone", "fuse.davfs2", "fuse.gcsfuse", "fuse.goofys", "fuse.juicefs", "fuse.vmhgfs-fuse", "fuse.nfs",
    };

    /// <exception cref="DatabaseRefusedException">The file lies, or would lie, on a network disk.</exception>
    public static void Require(string path)
    {
        if (FormatOf(path) is { } format && IsNetwork(format))
        {
            throw new DatabaseRefusedException($"{path} lies on a network disk ({format}). SQLite needs a local one; several machines share a PostgreSQL server instead (ConnectionStrings:PostgreSql).");
        }
    }

    internal static bool IsNetwork(string format) => NetworkFormats.Contains(format);

    /// <summary>What Linux says about the mount a path lies on: that of the longest mount point above it, and of several on one point the last, which hides the others.</summary>
    /// <param name="mounts">In the form of /proc/self/mountinfo: "… mount-point options … - format source options".</param>
    internal static string? FormatOf(string path, IEnumerable<string> mounts)
    {
        (string Point, string Format)? nearest = null;
        foreach (var words in mounts.Select(line => line.Split(' ')))
        {
            var dash = Array.IndexOf(words, "-");
            if (dash < 5 || dash + 1 >= words.Length)
            {
                continue;
            }

            var point = Unescaped(words[4]);
            if (IsAbove(point, path) && point.Length >= (nearest?.Point.Length ?? 0))
            {
                nearest = (point, words[dash + 1]);
            }
        }

        return nearest?.Format;
    }

    /// <summary>Null where the system does not tell. On Linux the mount itself is not touched: a server that is away would hold us up.</summary>
    private static string? FormatOf(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return File.Exists(MountTable) ? FormatOf(full, File.ReadLines(MountTable)) : FormatOfDrive(full);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? FormatOfDrive(string path) =>
        DriveInfo.GetDrives().Where(drive => IsAbove(drive.RootDirectory.FullName, path)).MaxBy(drive => drive.RootDirectory.FullName.Length) is { } mount
            ? mount.DriveType == DriveType.Network ? "nfs" : mount.DriveFormat
            : null;

    private static bool IsAbove(string point, string path) => path.StartsWith(point.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Space, tab, newline and backslash are written as octal numbers there.</summary>
    private static string Unescaped(string point) =>
        point.Replace(@"\040", " ", StringComparison.Ordinal).Replace(@"\011", "\t", StringComparison.Ordinal).Replace(@"\012", "\n", StringComparison.Ordinal).Replace(@"\134", @"\", StringComparison.Ordinal);
}
