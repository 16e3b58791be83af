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

    private string Flag => _folder.File("stalls");

    /// <summary>For the process whose disk it is.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["LD_PRELOAD"] = _folder.File("stall.so"), ["STALL_FLAG"] = Flag };

    /// <summary>Needs Linux and a C compiler; elsewhere the test says that it could not run.</summary>
    public static async Task<StallingDisk> CreateAsync()
    {
        var disk = new StallingDisk();
        try
        {
            await File.WriteAllTextAsync(disk._folder.File("stall.c"), Source);
            await ChildProcess.RunAsync("cc", "-shared", "-fPIC", "-o", disk._folder.File("stall.so"), disk._folder.File("stall.c"), "-ldl");
            return disk;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            disk.Dispose();
            Assert.Skip("A disk that stalls is made with a C compiler: " + refused.Message);
            throw;
        }
    }

    public void Stall() => File.WriteAllText(Flag, "");

    public void GoOn() => File.Delete(Flag);

    public void Dispose() => _folder.Dispose();
}
