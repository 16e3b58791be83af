using System.Text.Json;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Host.Commands;

/// <summary>Checks every invariant on a database, also beside a running host: it only reads.</summary>
internal sealed class VerifyCommand : ICommandVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Name => "verify";

    public string Usage => "[--db file | --db \"Host=…;Database=…\"] [--json]   checks that the record keeps its promises and names every violation";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var asJson = arguments.Has("json");
        await using var services = ProductServices.Build(ProductServices.Database(arguments, readOnly: true));
        arguments.RefuseUnknown();
        var findings = await CheckAsync(services, cancellationToken);
        Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(findings, Json) : Text(findings));
        return findings.Sum(f => f.Violations.Count) == 0 ? 0 : 1;
    }

    public static async Task<IReadOnlyList<InvariantFinding>> CheckAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvariantCheck>().RunAsync(cancellationToken);
    }

    public static string Text(IReadOnlyList<InvariantFinding> findings) => string.Join(Environment.NewLine, findings
        .SelectMany(f => f.Violations.Select(v => $"     {v}").Prepend($"{(f.Violations.Count == 0 ? "ok  " : "FAIL")} {f.Id,-4} {f.Title}"))
        .Append($"{findings.Count} invariants, {findings.Sum(f => f.Violations.Count)} violations"));
}
