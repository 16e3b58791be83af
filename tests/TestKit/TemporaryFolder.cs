namespace SmartFactory.TestKit;

/// <summary>A folder of a test's own, gone with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string purpose = "test") => Path = Directory.CreateTempSubdirectory($"smartfactory-{purpose}-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file still held by a dying child process is the operating system's to sweep.
        }
    }
}
