using System.Formats.Tar;
using System.IO.Compression;
using Npgsql;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Migrations;

/// <summary>Databases as released versions left them, with a year under way: this version takes them over.</summary>
public sealed class ReleasedDatabaseTests(PostgresCluster cluster)
{
    private const string OfServer = ".postgresql.tar.br";

    private static readonly string Folder = RepositoryRoot.File("tests", "Integration", "Migrations", "Released");

    public static TheoryData<string> Releases => [.. Directory.GetFiles(Folder, "*.tar.br").Select(file => Path.GetFileName(file))];

    [Fact]
    public void There_is_a_database_of_every_release() =>
        Assert.Equal(["2026-11-22.sqlite.tar.br", "2026-11-23" + OfServer], Releases.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_year_begun_under_a_released_version_ends_clean_under_this_one(string release)
    {
        using var folder = new TemporaryFolder("released");
        await UnpackAsync(release, folder.Path);
        var database = release.EndsWith(OfServer, StringComparison.Ordinal) ? await RestoreAsync(folder.File("golden.sql")) : folder.File("golden.db");

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "rehearse", "--year", "2025", "--applicants", "10", "--seed", "7", "--db", database, "--continue");

        Assert.True(exitCode == 0, output);
        Assert.Contains("invariants, 0 violations", output, StringComparison.Ordinal);
        Assert.Contains("8 certified", output, StringComparison.Ordinal);
    }

    private static async Task UnpackAsync(string release, string into)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, release));
        await using var tar = new BrotliStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, into, overwriteFiles: false);
    }

    private async Task<string> RestoreAsync(string dump)
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var restore = connection.CreateCommand();
#pragma warning disable CA2100 // Our own dump.
        restore.CommandText = await File.ReadAllTextAsync(dump);
#pragma warning restore CA2100
        await restore.ExecuteNonQueryAsync();
        return database;
    }
}
