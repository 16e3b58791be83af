using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Operations;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages;

/// <summary>GET /health/live: the process answers. GET /health/ready: whether this node should be sent visitors, and if not, why.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous();
        endpoints.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, ProgrammeDbContext db, Draining draining, BacklogSampler backlog, CommitPulse commits, DiskRoom disk, MailServerState mailServer, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        if (draining.HasBegun)
        {
            reasons.Add("This node is stopping.");
        }

        if (!await AnswersAsync(db, cancellationToken))
        {
            reasons.Add($"The database did not answer within {Patience.TotalSeconds:0} s.");
        }

        if (commits.Silence > Stalled)
        {
            reasons.Add($"{commits.Waiting} commits wait, and none was stored for {commits.Silence.TotalSeconds:0} s.");
        }

        if (disk.Reason is { } full)
        {
            reasons.Add(full);
        }

        // Those do not make a node unfit: any other would wait for the same mail server.
        var notes = Notes(backlog.Latest, context.RequestServices.GetService<IMailTransport>() is not null, mailServer.Outage).Concat(disk.Note is { } little ? [little] : []).ToList();
        return reasons.Count == 0
            ? Results.Ok(new { status = "ready", notes })
            : Results.Json(new { status = "not ready", reasons, notes }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(ProgrammeDbContext db, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            // A query, not only a connection: a database without the schema serves nobody.
            await db.Timers.Select(t => t.Id).FirstOrDefaultAsync(patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Notes(Backlog backlog, bool hasMail, MailOutage? outage)
    {
        if (!hasMail)
        {
            yield return "No mail server is configured: mails wait.";
        }

        if (outage is not null)
        {
            // Without the server's own words: this is for everybody to read. The health page of administrators has them.
            yield return string.Create(CultureInfo.InvariantCulture, $"The mail server takes nothing since {outage.Since.UtcDateTime:u} ({outage.Trouble}): mails wait.");
        }

        if (backlog.OldestMail > Late)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{backlog.Mails} mails are due, the oldest for {backlog.OldestMail.TotalMinutes:0} minutes.");
        }

        if (backlog.TimerLateness > Late)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{backlog.Timers} timers are due, the oldest for {backlog.TimerLateness.TotalMinutes:0} minutes.");
        }

        if (backlog.Parked > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{backlog.Parked} pieces of work were given up; the list of incidents names them.");
        }
    }
}
