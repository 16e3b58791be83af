using System.Globalization;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence;

/// <summary>One host per SQLite file: two would each believe to be the only writer and the only sweep. Command-line verbs do not take it.</summary>
public sealed class HostLock : IDisposable
{
    private readonly FileStream? _file;

    private HostLock(FileStream? file) => _file = file;

    /// <exception cref="DatabaseInUseException">Another host works on the file.</exception>
    public static HostLock Acquire(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.SqlitePath is not { } path)
        {
            return new HostLock(null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var lockPath = path + ".lock";
        try
        {
            var file = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new HostLock(file);
        }
        catch (IOException held)
        {
            throw new DatabaseInUseException(path, Holder(lockPath), held);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static string? Holder(string lockPath)
    {
        try
        {
            using var file = new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
