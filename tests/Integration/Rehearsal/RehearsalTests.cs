using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Rehearsal;

/// <summary>A small year through the built product, from the command line as an administrator starts it.</summary>
public sealed class RehearsalTests(PostgresCluster cluster)
{
    private static readonly string[] SmallYear = ["rehearse", "--year", "2025", "--applicants", "24", "--quotas", "JS1=4,JS2=6,JS3=2", "--json"];

    [Fact]
    public async Task A_small_year_ends_with_every_case_closed_and_told()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--seed", "1"]);
        var report = Report(output);

        Assert.True(exitCode == 0, output);
        Assert.Empty(report["stuck"]!.AsArray());
        Assert.Empty(report["incidents"]!.AsArray());
        Assert.Equal(24, report["seats"]!.AsArray().Sum(s => (int)s!["applied"]!));
        Assert.All(report["seats"]!.AsArray(), s => Assert.InRange((int)s!["agreements"]!, 0, (int)s["quota"]!));
        Assert.Contains(report["seats"]!.AsArray(), s => (int)s!["agreements"]! > 0);
        Assert.Contains(report["seats"]!.AsArray(), s => (int)s!["certificates"]! > 0);
        Assert.DoesNotContain(report["mails"]!.AsArray(), m => (string)m!["key"]! == "sel.delayed");
        Assert.All(report["outcomes"]!.AsArray().Where(o => (string)o!["subStatus"]! != "draft"), o => Assert.Equal((int)o!["firms"]!, (int)o["mailed"]!));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_year_and_another_seed_another()
    {
        using var folder = new TemporaryFolder();
        var first = Report((await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--seed", "7"])).Output);
        var again = Report((await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--seed", "7"])).Output);
        var other = Report((await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--seed", "8"])).Output);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.NotEqual(first["tasks"]!.ToJsonString(), other["tasks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_year_killed_half_way_goes_on_to_the_same_table()
    {
        using var folder = new TemporaryFolder();
        var whole = Report((await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--seed", "3"])).Output);
        var file = Path.Combine(folder.Path, "killed.db");
        string[] continued = [.. SmallYear, "--seed", "3", "--db", file];

        foreach (var date in new[] { "2025-04", "2025-06", "2025-11" })
        {
            await using var child = ChildProcess.Start("dotnet", [ProductHost.Assembly, .. continued], RepositoryRoot.File("Host"), new Dictionary<string, string?>());
            await child.WaitForLineAsync(line => string.CompareOrdinal(line.TrimStart(), date) >= 0 && line.StartsWith("20", StringComparison.Ordinal) ? line : null, "virtual time to reach " + date, TimeSpan.FromMinutes(3));
            child.Kill();
            await child.WaitForExitAsync();
            continued = [.. continued.Where(a => a != "--continue"), "--continue"];
        }

        var (_, output) = await ProductHost.CommandAsync(folder.Path, continued);
        Assert.Equal(whole.ToJsonString(), Report(output).ToJsonString());
    }

    [Fact]
    public async Task On_PostgreSQL_the_year_ends_in_the_same_table()
    {
        using var folder = new TemporaryFolder();
        string[] year = ["rehearse", "--year", "2025", "--applicants", "4", "--quotas", "JS1=1,JS2=2,JS3=1", "--seed", "7", "--json"];
        var onFile = Report((await ProductHost.CommandAsync(folder.Path, year)).Output);

        var (exitCode, output) = await ProductHost.CommandAsync(folder.Path, [.. year, "--db", await cluster.CreateDatabaseAsync()]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(onFile.ToJsonString(), Report(output).ToJsonString());
    }

    [Fact]
    public async Task Where_real_people_work_nothing_is_rehearsed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("real.db");
        await using (var db = new SqliteProgrammeDbContext(new DbContextOptionsBuilder<SqliteProgrammeDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await db.Database.MigrateAsync();
            db.Add(new Person { DisplayName = "김전북", UserName = "kim", Area = Area.Province });
            await db.SaveChangesAsync();
        }

        var begun = await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--db", file]);
        var continued = await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--db", file, "--continue"]);
        var nothing = await ProductHost.CommandAsync(folder.Path, [.. SmallYear, "--db", folder.File("none.db"), "--continue"]);

        Assert.Equal((2, 2, 2), (begun.ExitCode, continued.ExitCode, nothing.ExitCode));
        Assert.Contains("is in use already", begun.Output, StringComparison.Ordinal);
        Assert.Contains("people whom no rehearsal made up", continued.Output, StringComparison.Ordinal);
        Assert.Contains("--continue needs --db", nothing.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.db")));
    }

    /// <summary>The report is the only JSON object in what a run prints; what the run says beside it, on another stream, may come between its lines.</summary>
    private static JsonObject Report(string output)
    {
        var lines = output.Split('\n').Where(line => line is [' ' or '{' or '}', ..]).ToList();
        Assert.True(lines.Count > 0, output);
        return JsonNode.Parse(string.Join('\n', lines))!.AsObject();
    }
}
