using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartFactory.Engine.Persistence;
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

    public string Usage => "--year 2025 [--applicants 176] [--seed 1] [--quotas JS1=22,JS2=45,JS3=4] [--until certificates|aftercare] [--json] [--db file|connection string] [--continue] [--pdf] [--definitions workflows.json] [--tethered]   rehearses a year; with --tethered it ends when its input does";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var options = Read(arguments);
        var asJson = arguments.Has("json");
        var isContinued = arguments.Has("continue");
        using var tether = arguments.Has("tethered") ? Tether.Fasten(cancellationToken) : null;
        var definitions = arguments.Text("definitions") is { } edition ? ProductServices.FullPath(edition) : ShippedDefinitions.Path;
        using var place = RehearsalPlace.Of(arguments);
        arguments.RefuseUnknown();
        try
        {
            return await RehearseAsync(options, place, isContinued, definitions, asJson, tether?.Token ?? cancellationToken);
        }
        catch (OperationCanceledException) when (tether?.HasParted == true)
        {
            return 130;
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

    private static async Task<int> RehearseAsync(RehearsalOptions options, RehearsalPlace place, bool isContinued, string definitions, bool asJson, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var clock = new VirtualClock(options.StartAt ?? new DateTimeOffset(options.Year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)));
        await using var services = ProductServices.Build(place.Database, own =>
        {
            own.AddSingleton<TimeProvider>(clock);
            own.AddSingleton<IMailTransport, AcceptingMailServer>();
            own.Configure<MailOptions>(mail => mail.NotedTogether = mail.BatchSize);
            own.AddSingleton<IFileStore>(new FileStorage(place.Files));
            if (options.PrintsDocuments)
            {
                own.AddSingleton<IPdfRenderer, ChromiumPdf>();
            }
        });
        await place.RefuseWhatIsNoRehearsalAsync(services, isContinued, cancellationToken);
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancellationToken);
        await ShippedDefinitions.SeedAsync(services, definitions, cancellationToken);
        await services.GetRequiredService<ProgrammeSeed>().ApplyPeopleAsync(cancellationToken);
        var progress = new RehearsalProgressLine(watch);
        var report = await new RehearsalRun(services, options, clock).RunAsync(progress, cancellationToken);
        progress.End();
        var findings = await VerifyCommand.CheckAsync(services, cancellationToken);
        await Console.Out.WriteLineAsync(asJson ? AsJson(report, findings) : RehearsalTable.Of(report) + Environment.NewLine + VerifyCommand.Text(findings));

        watch.Stop();
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wall time {watch.Elapsed.TotalSeconds:F1} s{place.Size()}"));
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
}
