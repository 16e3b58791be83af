using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Operations;

/// <summary>verify as an administrator or a nightly script calls it: what it prints and how it ends.</summary>
public sealed class VerifyCommandTests(PostgresCluster cluster)
{
    private const string Forged =
        """INSERT INTO "AuditEntries" ("Sequence", "At", "Action", "Subject", "DataJson", "PreviousHash", "Hash") SELECT 1, @now, 'task.completed', 'nothing', '{}', '0', '0'""";

    [Fact]
    public async Task A_clean_record_ends_with_zero_and_names_every_invariant_as_json()
    {
        using var folder = new TemporaryFolder("verify");
        await MakeAsync(folder);

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "verify", "--json");

        var findings = JsonNode.Parse(output[output.IndexOf('[', StringComparison.Ordinal)..])!.AsArray();
        Assert.Equal(0, exitCode);
        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"I{n}"), findings.Select(f => (string)f!["id"]!).Where(id => id[0] == 'I').Distinct());
        Assert.All(findings, f => Assert.Empty(f!["violations"]!.AsArray()));
        Assert.All(findings, f => Assert.EndsWith(".", (string)f!["title"]!, StringComparison.Ordinal));

        Assert.Equal((2, true), await UnknownAsync(folder));
    }

    [Fact]
    public async Task A_damaged_record_ends_with_one_and_names_the_row()
    {
        using var folder = new TemporaryFolder("verify");
        await MakeAsync(folder);
        await using (var connection = new SqliteConnection($"Data Source={folder.File("smartfactory.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var forge = connection.CreateCommand();
            forge.CommandText = Forged.Replace("@now", "0", StringComparison.Ordinal);
            await forge.ExecuteNonQueryAsync();
        }

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "verify");

        Assert.Equal(1, exitCode);
        Assert.Contains("FAIL I7", output, StringComparison.Ordinal);
        Assert.Contains("audit entry 1 (task.completed of nothing) was changed after it was written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_server_it_reads_and_tells_the_same()
    {
        var connection = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder("verify");
        var (made, log) = await ProductHost.CommandAsync(folder.Path, "create-admin", "--email", "a@example.org", "--db", connection);
        Assert.True(made == 0, log);

        Assert.Equal(0, (await ProductHost.CommandAsync(folder.Path, "verify", "--db", connection)).ExitCode);

        await using (var server = new NpgsqlConnection(connection))
        {
            await server.OpenAsync();
            await using var forge = server.CreateCommand();
            forge.CommandText = Forged.Replace("@now", "now()", StringComparison.Ordinal);
            await forge.ExecuteNonQueryAsync();
        }

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "verify", "--json", "--db", connection);
        Assert.Equal(1, exitCode);
        Assert.Contains("audit entry 1 (task.completed of nothing) was changed", output, StringComparison.Ordinal);
    }

    private static async Task MakeAsync(TemporaryFolder folder)
    {
        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "create-admin", "--email", "a@example.org");
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, bool Named)> UnknownAsync(TemporaryFolder folder)
    {
        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, "verify", "--db", folder.File("nothing.db"));
        return (exitCode, output.Contains("There is no database", StringComparison.Ordinal));
    }
}
