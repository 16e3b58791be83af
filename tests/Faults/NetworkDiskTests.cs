using SmartFactory.Engine.Persistence.Sqlite;
using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>SQLite on a disk that lies on another machine: two hosts would each hold a lock that the other does not see.</summary>
public sealed class NetworkDiskTests
{
    private static readonly string[] Mounts =
    [
        "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw",
        "40 27 0:40 / /srv rw,relatime shared:5 - nfs4 server:/export rw,vers=4.2",
        "41 40 254:1 / /srv/local rw,relatime - xfs /dev/vdb rw",
        @"42 27 0:42 / /mnt/office\040share rw,relatime shared:6 master:1 - cifs //office/share rw",
        "43 27 0:43 / /home/app rw - ext4 /dev/vdc rw",
        "44 43 0:44 / /home/app rw - fuse.sshfs far:/ rw",
    ];

    [Theory]
    [InlineData("/var/lib/app/smartfactory.db", "ext4", false)]
    [InlineData("/srv/app/smartfactory.db", "nfs4", true)]
    [InlineData("/srv/local/smartfactory.db", "xfs", false)]
    [InlineData("/srvlocal/smartfactory.db", "ext4", false)]
    [InlineData("/mnt/office share/smartfactory.db", "cifs", true)]
    [InlineData("/home/app/smartfactory.db", "fuse.sshfs", true)]
    public void The_nearest_mount_above_the_file_decides_and_of_two_on_one_place_the_later(string path, string format, bool isNetwork)
    {
        Assert.Equal(format, LocalDisk.FormatOf(path, Mounts));
        Assert.Equal(isNetwork, LocalDisk.IsNetwork(format));
    }

    [Theory]
    [InlineData("nfs")]
    [InlineData("smb3")]
    [InlineData("ceph")]
    [InlineData("9p")]
    [InlineData("lustre")]
    public void Other_network_formats_are_known_by_name(string format) => Assert.True(LocalDisk.IsNetwork(format));

    [Fact]
    public async Task A_host_whose_data_folder_is_a_mounted_network_disk_refuses_to_start_and_says_what_to_do()
    {
        using var folder = new TemporaryFolder("far");
        var environment = new Dictionary<string, string?> { ["Data__Folder"] = folder.Path, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}" };
        await using var host = NetworkDisk.Start(folder.Path, environment, "dotnet", ProductHost.Assembly);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await host.WaitForExitAsync(patience.Token);
        Assert.SkipWhen(host.Output.Contains(NetworkDisk.Refused, StringComparison.Ordinal) || host.Output.Contains("unshare:", StringComparison.Ordinal), "No network disk can be mounted here: " + host.Output);

        Assert.Equal(1, host.ExitCode);
        Assert.Contains("lies on a network disk (fuse.sshfs). SQLite needs a local one", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }
}
