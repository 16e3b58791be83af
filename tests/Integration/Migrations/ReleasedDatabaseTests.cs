using System.Formats.Tar;
using System.IO.Compression;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Migrations;

/// <summary>Databases as released versions left them, with a year under way: this version takes them over.</summary>
public sealed class ReleasedDatabaseTests
{
    private static readonly string Folder = RepositoryRoot.File("tests", "Integration", "Migrations", "Released");

    public static TheoryData<string> Releases => [.. Directory.GetFiles(Folder, "*.tar.br").Select(file => Path.GetFileName(file))];

    [Fact]
    public void There_is_a_database_of_every_release() => Assert.Contains("2026-11-22.sqlite.tar.br", Releases.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_year_begun_under_a_released_version_ends_clean_under_this_one(string release)
    {
        using var folder = new TemporaryFolder("released");
        var database = await UnpackAsync(release, folder.Path);

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "rehearse", "--year", "2025", "--applicants", "10", "--seed", "7", "--db", database, "--continue");

        Assert.True(exitCode == 0, output);
        Assert.Contains("invariants, 0 violations", output, StringComparison.Ordinal);
        Assert.Contains("8 certified", output, StringComparison.Ordinal);
    }

    private static async Task<string> UnpackAsync(string release, string into)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, release));
        await using var tar = new BrotliStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, into, overwriteFiles: false);
        return Path.Combine(into, "golden.db");
    }
}
