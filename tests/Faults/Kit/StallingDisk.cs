using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>Makes the disk of a child process stop answering: while it stalls, what waits for the disk (fsync, fdatasync) waits.</summary>
internal sealed class StallingDisk : IDisposable
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <unistd.h>
        static void stall(void) { const char *flag = getenv("STALL_FLAG"); while (flag && access(flag, F_OK) == 0) usleep(20000); }
        int fsync(int fd) { static int (*real)(int); if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync"); stall(); return real(fd); }
        int fdatasync(int fd) { static int (*real)(int); if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync"); stall(); return real(fd); }
        """;

    private readonly TemporaryFolder _folder = new("stall");
    private string _library = "";

    private string Flag => _folder.File("stalls");

    /// <summary>For the process whose disk it is.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { [Preload.Variable] = _library, ["STALL_FLAG"] = Flag };

    public static async Task<StallingDisk> CreateAsync()
    {
        var disk = new StallingDisk();
        disk._library = await Preload.CompileAsync(disk._folder, Source, "A disk that stalls");
        return disk;
    }

    public void Stall() => File.WriteAllText(Flag, "");

    public void GoOn() => File.Delete(Flag);

    public void Dispose() => _folder.Dispose();
}
