using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime;

/// <summary>Who did what: an entry of the product's audit trail, part of the current commit.</summary>
public interface IAudit
{
    /// <param name="action">What happened ("definition.published").</param>
    /// <param name="subject">What it happened to.</param>
    Task RecordAsync(string action, string subject, string? actor, JsonObject? data = null, CancellationToken cancellationToken = default);
}
