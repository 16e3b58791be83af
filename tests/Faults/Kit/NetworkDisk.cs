using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>A mount that the system calls a network disk (fuse.sshfs), seen by one child process only and gone with it. Its server answers every question with "not implemented".</summary>
internal static class NetworkDisk
{
    public const string Refused = "CANNOT MOUNT";

    private const string Script = """
        import ctypes, os, struct, sys
        point, command = sys.argv[1], sys.argv[2:]
        try:
            device = os.open("/dev/fuse", os.O_RDWR)
            libc = ctypes.CDLL(None, use_errno=True)
            if libc.mount(b"far-away:/data", point.encode(), b"fuse.sshfs", 0, f"fd={device},rootmode=40000,user_id=0,group_id=0".encode()) != 0:
                raise OSError(ctypes.get_errno(), "mount")
        except OSError as refusal:
            print("CANNOT MOUNT", refusal, flush=True)
            sys.exit(2)
        if os.fork() == 0:
            DIE_WITH_PARENT, KILL = 1, 9
            libc.prctl(DIE_WITH_PARENT, KILL, 0, 0, 0)
            nowhere = os.open("/dev/null", os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            INIT, NO_REPLY = 26, (2, 36, 42)
            while True:
                try:
                    request = os.read(device, 1 << 20)
                except OSError:
                    os._exit(0)
                _, operation, unique = struct.unpack_from("<IIQ", request)
                if operation == INIT:
                    body = struct.pack("<IIIIHHIIHHI", 7, 31, 65536, 0, 12, 9, 65536, 1, 0, 0, 0).ljust(64, b"\0")
                    os.write(device, struct.pack("<IiQ", 16 + len(body), 0, unique) + body)
                elif operation not in NO_REPLY:
                    os.write(device, struct.pack("<IiQ", 16, -38, unique))
        os.close(device)
        os.execvp(command[0], command)
        """;

    /// <summary>Starts a program that finds the network disk at this place. It prints <see cref="Refused"/> where the system allows no such mount.</summary>
    public static ChildProcess Start(string place, IReadOnlyDictionary<string, string?> environment, params string[] command)
    {
        try
        {
            return ChildProcess.Start("unshare", ["--mount", "--propagation", "private", "python3", "-c", Script, place, .. command], environment: environment);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Assert.Skip("A mount of its own needs Linux' unshare: " + missing.Message);
            throw;
        }
    }
}
