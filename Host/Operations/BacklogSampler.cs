using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Operations;

/// <summary>Looks every fifteen seconds at how much waits, for the gauges of the meter "SmartFactory.Host" and for readiness. One look, however many ask.</summary>
internal sealed class BacklogSampler : BackgroundService
{
    public const string MeterName = "SmartFactory.Host";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger<BacklogSampler> _log;
    private readonly Meter _meter;

    public BacklogSampler(IServiceScopeFactory scopes, TimeProvider clock, IMeterFactory meters, MailServerState mailServer, ILogger<BacklogSampler> log)
    {
        _scopes = scopes;
        _clock = clock;
        _log = log;
        _meter = meters.Create(MeterName);
        _meter.CreateObservableGauge("smartfactory.dispatch.waiting", () => Latest.Rows, "{row}", "Rows left by commits that are due.");
        _meter.CreateObservableGauge("smartfactory.dispatch.age", () => Latest.OldestRow.TotalSeconds, "s", "How long the oldest such row has waited.");
        _meter.CreateObservableGauge("smartfactory.timer.overdue", () => Latest.Timers, "{timer}", "Timers that are due and have not fired.");
        _meter.CreateObservableGauge("smartfactory.timer.lateness", () => Latest.TimerLateness.TotalSeconds, "s", "How late the most overdue timer is.");
        _meter.CreateObservableGauge("smartfactory.mail.waiting", () => Latest.Mails, "{mail}", "Mails that are due and not sent.");
        _meter.CreateObservableGauge("smartfactory.mail.age", () => Latest.OldestMail.TotalSeconds, "s", "How long the oldest due mail has waited.");
        _meter.CreateObservableGauge("smartfactory.mail.outage", () => mailServer.Outage is { } outage ? (clock.GetUtcNow() - outage.Since).TotalSeconds : 0, "s", "How long the mail server has been taking nothing from this node.");
        _meter.CreateObservableGauge("smartfactory.parked", () => Latest.Parked, "{row}", "Rows and timers that were given up.");
    }

    public Backlog Latest { get; private set; } = Backlog.None;

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = _scopes.CreateAsyncScope();
                Latest = await LookAsync(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>(), stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away for a minute must not end the gauges for good.
                _log.LogWarning("How much waits could not be counted: {Reason}", failure.Message);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task<Backlog> LookAsync(ProgrammeDbContext db, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var rows = db.Dispatches.Where(d => d.ParkedAt == null && d.NotBefore <= now);
        var timers = db.Timers.Where(t => t.FiredAt == null && t.ParkedAt == null && t.WakeAt <= now);
        var mails = db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Pending && m.NotBefore <= now);
        var parked = await db.Dispatches.CountAsync(d => d.ParkedAt != null, cancellationToken) + await db.Timers.CountAsync(t => t.ParkedAt != null, cancellationToken);
        return new Backlog(
            await rows.CountAsync(cancellationToken),
            Since(now, await rows.MinAsync(d => (DateTimeOffset?)d.CreatedAt, cancellationToken)),
            await timers.CountAsync(cancellationToken),
            Since(now, await timers.MinAsync(t => (DateTimeOffset?)t.WakeAt, cancellationToken)),
            await mails.CountAsync(cancellationToken),
            Since(now, await mails.MinAsync(m => (DateTimeOffset?)m.NotBefore, cancellationToken)),
            parked);
    }

    private static TimeSpan Since(DateTimeOffset now, DateTimeOffset? moment) => moment is { } then ? now - then : TimeSpan.Zero;
}
