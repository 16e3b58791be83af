using System.Globalization;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Sqlite;

namespace SmartFactory.Engine.Persistence;

/// <summary>One host per SQLite file: two would each believe to be the only writer and the only sweep. Command-line verbs do not take it.</summary>
public sealed class HostLock : IDisposable
{
    private readonly FileStream? _file;
    private readonly string? _holderPath;

    private HostLock(FileStream? file, string? holderPath)
    {
        _file = file;
        _holderPath = holderPath;
    }

    /// <exception cref="DatabaseInUseException">Another host works on the file.</exception>
    /// <exception cref="DatabaseRefusedException">The file lies on a network disk.</exception>
    public static HostLock Acquire(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.SqlitePath is not { } path)
        {
            return new HostLock(null, null);
        }

        // Before anything is locked there: a lock on a network disk may be refused, or granted to two.
        LocalDisk.Require(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var lockPath = path + ".lock";
        try
        {
            var file = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Beside the lock, because nobody else can read the locked file itself.
            File.WriteAllText(HolderPath(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new HostLock(file, HolderPath(path));
        }
        catch (IOException held)
        {
            throw new DatabaseInUseException(path, Holder(path), held);
        }
    }

    public void Dispose()
    {
        if (_holderPath is not null)
        {
            File.Delete(_holderPath);
        }

        _file?.Dispose();
    }

    private static string HolderPath(string database) => database + ".host";

    private static string? Holder(string database)
    {
        try
        {
            return File.ReadAllText(HolderPath(database));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
