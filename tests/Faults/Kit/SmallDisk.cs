using System.Globalization;
using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>A disk of its own, in memory, that can be filled to the last byte and freed again.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new("disk");
    private bool _isMounted;

    private string Ballast => _folder.File("ballast");

    public string Path => _folder.Path;

    /// <summary>Needs Linux and the right to mount; elsewhere the test says that it could not run.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var disk = new SmallDisk();
        try
        {
            await ChildProcess.RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", disk.Path);
            disk._isMounted = true;
            return disk;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            await disk.DisposeAsync();
            Assert.Skip("A disk that fills up needs the right to mount one: " + refused.Message);
            throw;
        }
    }

    /// <summary>Leaves this many bytes free.</summary>
    public void Fill(long free)
    {
        using var ballast = new FileStream(Ballast, FileMode.Append);
        var block = new byte[64 * 1024];
        while (new DriveInfo(Path).AvailableFreeSpace - free is > 0 and var more)
        {
            ballast.Write(block, 0, (int)Math.Min(block.Length, more));
            ballast.Flush();
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            await ChildProcess.RunAsync("umount", "-l", Path);
        }

        _folder.Dispose();
    }
}
