using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Host.Adapters;
using SmartFactory.Workflows.Data.Seed;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Host.Commands;

/// <summary>A whole year in virtual time, through the product itself.</summary>
internal sealed class RehearseCommand : ICommandVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public string Name => "rehearse";

    public string Usage => "--year 2025 [--applicants 176] [--seed 1] [--quotas JS1=22,JS2=45,JS3=4] [--until certificates|aftercare] [--json] [--db file] [--continue] [--pdf] [--definitions workflows.json] [--tethered]   rehearses a year; with --tethered it ends when its input does";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var options = Read(arguments);
        var asJson = arguments.Has("json");
        var isContinued = arguments.Has("continue");
        using var tether = arguments.Has("tethered") ? Tether.Fasten(cancellationToken) : null;
        var definitions = arguments.Text("definitions") is { } edition ? ProductServices.FullPath(edition) : ShippedDefinitions.Path;
        var kept = arguments.Text("db") is { } file ? ProductServices.FullPath(file) : null;
        arguments.RefuseUnknown();
        var path = kept ?? Path.Combine(Path.GetTempPath(), $"rehearsal-{Guid.NewGuid():N}.db");
        Prepare(path, kept is not null, isContinued);
        try
        {
            return await RehearseAsync(options, path, definitions, asJson, tether?.Token ?? cancellationToken);
        }
        catch (OperationCanceledException) when (tether?.HasParted == true)
        {
            return 130;
        }
        finally
        {
            if (kept is null)
            {
                Delete(path);
            }
        }
    }

    private static RehearsalOptions Read(CommandArguments arguments) => new()
    {
        Year = arguments.Number("year", 2025),
        Applicants = arguments.Number("applicants", 176),
        Seed = arguments.Number("seed", 1),
        Quotas = Quotas(arguments.Text("quotas")),
        PrintsDocuments = arguments.Has("pdf"),
        Until = (arguments.Text("until") ?? "certificates") switch
        {
            "certificates" => RehearsalEnd.Certificates,
            "aftercare" => RehearsalEnd.Aftercare,
            var other => throw new CommandException($"--until is 'certificates' or 'aftercare', not '{other}'."),
        },
    };

    private static async Task<int> RehearseAsync(RehearsalOptions options, string path, string definitions, bool asJson, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var clock = new VirtualClock(options.StartAt ?? new DateTimeOffset(options.Year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)));
        // A rehearsal may be lost with the machine's power, not with its process: the disk need not be waited for.
        await using var services = ProductServices.Build(DatabaseOptions.Sqlite(path, waitForDisk: false), own =>
        {
            own.AddSingleton<TimeProvider>(clock);
            own.AddSingleton<IMailTransport, AcceptingMailServer>();
            own.Configure<MailOptions>(mail => mail.NotedTogether = mail.BatchSize);
            own.AddSingleton<IFileStore>(new FileStorage(path + ".files"));
            if (options.PrintsDocuments)
            {
                own.AddSingleton<IPdfRenderer, ChromiumPdf>();
            }
        });
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancellationToken);
        await ShippedDefinitions.SeedAsync(services, definitions, cancellationToken);
        await services.GetRequiredService<ProgrammeSeed>().ApplyPeopleAsync(cancellationToken);
        var progress = new RehearsalProgressLine(watch);
        var report = await new RehearsalRun(services, options, clock).RunAsync(progress, cancellationToken);
        progress.End();
        var findings = await VerifyCommand.CheckAsync(services, cancellationToken);
        await Console.Out.WriteLineAsync(asJson ? AsJson(report, findings) : RehearsalTable.Of(report) + Environment.NewLine + VerifyCommand.Text(findings));

        watch.Stop();
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wall time {watch.Elapsed.TotalSeconds:F1} s, database {new FileInfo(path).Length / 1048576.0:F1} MB"));
        return report.IsClean && findings.All(f => f.Violations.Count == 0) ? 0 : 1;
    }

    /// <summary>The report, and beside it what the record of the year does not keep.</summary>
    private static string AsJson(RehearsalReport report, IReadOnlyList<InvariantFinding> findings)
    {
        var json = JsonSerializer.SerializeToNode(report, Json)!.AsObject();
        json["violations"] = JsonSerializer.SerializeToNode(findings.Where(f => f.Violations.Count > 0), Json);
        return json.ToJsonString(Json);
    }

    private static Dictionary<string, int> Quotas(string? text)
    {
        var quotas = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            quotas[part.Split('=')[0]] = part.Split('=') is [_, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var seats) && seats >= 0
                ? seats
                : throw new CommandException($"--quotas is written JS1=22,JS2=45,JS3=4; '{part}' is not.");
        }

        return quotas;
    }

    private static void Prepare(string path, bool isKept, bool isContinued)
    {
        if (isContinued && !(isKept && File.Exists(path)))
        {
            throw new CommandException("--continue needs --db with the database of the rehearsal that was stopped.");
        }

        if (isKept && !isContinued && File.Exists(path))
        {
            throw new CommandException($"{path} exists. Name a new file, or --continue it.");
        }
    }

    private static void Delete(string path)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + ".lock" })
        {
            File.Delete(file);
        }

        if (Directory.Exists(path + ".files"))
        {
            Directory.Delete(path + ".files", recursive: true);
        }
    }
}
