using System.Runtime.InteropServices;
using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>
/// Counts how often a child process, or what it forks, had the disk take what it wrote (fsync, fdatasync) to files of one kind.
/// Counted when the call has come back well: from then on a power cut takes nothing of it.
/// </summary>
internal sealed class CountingDisk : IDisposable
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <limits.h>
        #include <stdint.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/mman.h>
        #include <unistd.h>
        static uint64_t *counter(void) {
            static uint64_t *at;
            if (!at) {
                const char *file = getenv("SYNC_COUNT");
                int fd = file ? open(file, O_RDWR) : -1;
                void *map = fd < 0 ? MAP_FAILED : mmap(0, sizeof *at, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
                if (fd >= 0) close(fd);
                if (map != MAP_FAILED) at = map;
            }
            return at;
        }
        static int counted(int fd, int result) {
            int saved = errno;
            char link[40], path[PATH_MAX];
            const char *of = getenv("SYNC_OF");
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (result == 0 && length > 0 && of && counter()) {
                path[length] = 0;
                if (strstr(path, of)) __atomic_fetch_add(counter(), 1, __ATOMIC_SEQ_CST);
            }
            errno = saved;
            return result;
        }
        int fsync(int fd) { static int (*real)(int); if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync"); return counted(fd, real(fd)); }
        int fdatasync(int fd) { static int (*real)(int); if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync"); return counted(fd, real(fd)); }
        """;

    private readonly TemporaryFolder _folder = new("count");
    private string _library = "";
    private string _files = "";

    private string Count => _folder.File("count");

    /// <summary>For the process whose disk it is.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { [Preload.Variable] = _library, ["SYNC_COUNT"] = Count, ["SYNC_OF"] = _files };

    /// <summary>So far.</summary>
    public ulong Syncs => MemoryMarshal.Read<ulong>(File.ReadAllBytes(Count));

    /// <param name="files">What their path contains.</param>
    public static async Task<CountingDisk> OfAsync(string files)
    {
        var disk = new CountingDisk { _files = files };
        disk._library = await Preload.CompileAsync(disk._folder, Source, "Counting what the disk was asked to keep");
        await File.WriteAllBytesAsync(disk.Count, new byte[sizeof(ulong)]);

        // A database server runs as somebody else.
        await ChildProcess.RunAsync("chmod", "a+rwX", disk._folder.Path, disk.Count, disk._library);
        return disk;
    }

    public void Dispose() => _folder.Dispose();
}
