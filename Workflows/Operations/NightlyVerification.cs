using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Workflows.Operations;

/// <summary>Checks every invariant each night and keeps what it found for the administrators' page.</summary>
internal sealed class NightlyVerification(InvariantCheck check, OperationLog log, TimeProvider clock, ILogger<NightlyVerification> logger) : ICronDuty
{
    // Enough to act on; verify on the command line names all.
    private const int Named = 50;

    public string Name => "nightly-verification";

    public string Cron => "0 30 3 * * ?";

    public async Task RunAsync(DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var findings = await check.RunAsync(cancellationToken);
        var violations = findings.Sum(f => f.Violations.Count);
        if (violations > 0)
        {
            logger.LogError("The nightly verification found {Violations} violations in {Invariants}", violations, string.Join(", ", findings.Where(f => f.Violations.Count > 0).Select(f => f.Id)));
        }

        await log.RecordAsync(OperationRun.Verification, started, violations == 0, Detail(findings), cancellationToken);
    }

    private static JsonObject Detail(IReadOnlyList<InvariantFinding> findings) => new()
    {
        ["findings"] = JsonSerializer.SerializeToNode(
            findings.Select(f => new { f.Id, f.Title, Count = f.Violations.Count, Violations = f.Violations.Take(Named) }), JsonSerializerOptions.Web),
    };
}
