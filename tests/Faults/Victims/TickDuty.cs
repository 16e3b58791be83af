using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Audit;

namespace SmartFactory.Faults.Victims;

/// <summary>A duty of every second: its entries in the audit trail tell which moments were done, and how often.</summary>
internal sealed class TickDuty(ICommitGate gate) : ICronDuty
{
    public const string Action = "test.tick";

    public string Name => "test-tick";

    public string Cron => "* * * * * ?";

    public Task RunAsync(DateTimeOffset scheduledFor, CancellationToken cancellationToken) => gate.CommitAsync(
        "test.tick",
        (services, ct) => services.GetRequiredService<AuditTrail>().AppendAsync(
            new AuditFact(Action, scheduledFor.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)), ct),
        cancellationToken);
}
