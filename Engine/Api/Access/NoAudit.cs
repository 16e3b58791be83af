using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Access;

/// <summary>For a product that keeps no trail.</summary>
internal sealed class NoAudit : IAudit
{
    public Task RecordAsync(string action, string subject, string? actor, JsonObject? data = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
