using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Workflows.Audit;

/// <summary>What the engine's API changes stands in the one trail.</summary>
internal sealed class EngineAudit(AuditTrail trail) : IAudit
{
    public Task RecordAsync(string action, string subject, string? actor, JsonObject? data = null, CancellationToken cancellationToken = default) =>
        trail.AppendAsync(new AuditFact(action, subject, null, actor, data), cancellationToken);
}
