using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Operations;

namespace SmartFactory.Host.Pages.Admin.Health;

/// <summary>What waits now, what the last night's verification found and where the last backup is.</summary>
internal sealed class IndexModel(ProgrammeDbContext db, OperationLog operations, MailServerState mailServer, TimeProvider clock) : PageModel
{
    public IReadOnlyList<QueueLine> Queues { get; private set; } = [];

    /// <summary>The mail server as this node finds it.</summary>
    public MailOutage? MailOutage => mailServer.Outage;

    public OperationRun? Verification { get; private set; }

    public IReadOnlyList<InvariantLine> Findings { get; private set; } = [];

    public OperationRun? Backup { get; private set; }

    public JsonObject BackupDetail { get; private set; } = [];

    /// <summary>Nothing was verified or saved for longer than a night and a day.</summary>
    public bool IsStale(OperationRun run) => clock.GetUtcNow() - run.StartedAt > TimeSpan.FromHours(36);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Queues = await QueuesAsync(cancellationToken);
        Verification = await operations.LastAsync(OperationRun.Verification, cancellationToken);
        Findings = Verification is { } run ? JsonNode.Parse(run.DetailJson)?["findings"]?.Deserialize<List<InvariantLine>>(JsonSerializerOptions.Web) ?? [] : [];
        Backup = await operations.LastAsync(OperationRun.Backup, cancellationToken);
        BackupDetail = Backup is null ? [] : JsonNode.Parse(Backup.DetailJson) as JsonObject ?? [];
    }

    private async Task<IReadOnlyList<QueueLine>> QueuesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var dispatches = db.Dispatches.Where(d => d.ParkedAt == null);
        var timers = db.Timers.Where(t => t.FiredAt == null && t.ParkedAt == null && t.WakeAt <= now);
        var mails = db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Pending && m.NotBefore <= now);
        var dead = db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Dead);
        var incidents = db.Incidents.Where(i => i.HandledAt == null);
        return
        [
            new("incidents", await incidents.CountAsync(cancellationToken), await incidents.MinAsync(i => (DateTimeOffset?)i.At, cancellationToken), "/admin/incidents"),
            new("dispatches", await dispatches.CountAsync(cancellationToken), await dispatches.MinAsync(d => (DateTimeOffset?)d.CreatedAt, cancellationToken)),
            new("timers", await timers.CountAsync(cancellationToken), await timers.MinAsync(t => (DateTimeOffset?)t.WakeAt, cancellationToken)),
            new("mails", await mails.CountAsync(cancellationToken), await mails.MinAsync(m => (DateTimeOffset?)m.NotBefore, cancellationToken), "/admin/outbox?status=Pending"),
            new("dead", await dead.CountAsync(cancellationToken), await dead.MinAsync(m => (DateTimeOffset?)m.CreatedAt, cancellationToken), "/admin/outbox?status=Dead"),
        ];
    }
}
