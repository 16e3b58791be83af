using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Stages;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Reads the table from the record itself, so that a continued rehearsal tells the whole year.</summary>
internal sealed class RehearsalReportBuilder(RehearsalWorld world)
{
    private static readonly ApplicationStatus[] StillOpen = [ApplicationStatus.Draft, ApplicationStatus.Submitted, ApplicationStatus.Eligible];

    public async Task<RehearsalReport> BuildAsync(DateTimeOffset startedAt, IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        var db = world.Db;
        var incidents = await db.Incidents.AsNoTracking()
            .GroupBy(i => new { i.ActivityId, i.Message, i.InnerMessage })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var stages = await StagesAsync(cancellationToken);
        return new RehearsalReport
        {
            Options = world.Options,
            StartedAt = startedAt,
            EndedAt = world.Now,
            Outcomes = await OutcomesAsync(stages, cancellationToken),
            Seats = await SeatsAsync(cancellationToken),
            Tasks = Sorted(await db.Set<StaffTask>().AsNoTracking().Where(t => t.Status == StaffTaskStatus.Completed)
                .GroupBy(t => t.TaskType).Select(g => new CountLine(g.Key, g.Count())).ToListAsync(cancellationToken)),
            Mails = Sorted(await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Status == OutboxStatus.Sent)
                .GroupBy(m => m.Template).Select(g => new CountLine(g.Key, g.Count())).ToListAsync(cancellationToken)),
            Timers = Sorted(await db.Timers.AsNoTracking().Where(t => t.FiredAt != null)
                .GroupBy(t => t.Kind).Select(g => new CountLine(g.Key, g.Count())).ToListAsync(cancellationToken)),
            LongestWaits = await WaitsAsync(cancellationToken),
            Steps = await new RehearsedSteps(db).ReadAsync(cancellationToken),
            Firms = await FirmsAsync(stages, cancellationToken),
            Instances = Sorted(await db.Instances.AsNoTracking().GroupBy(i => i.DefinitionId).Select(g => new CountLine(g.Key, g.Count())).ToListAsync(cancellationToken)),
            Stuck = await new StuckCases(db).FindAsync(world.Options, cancellationToken),
            Incidents = [.. incidents.Select(i => $"{i.Count} x {i.Key.ActivityId}: {i.Key.Message} {i.Key.InnerMessage}".TrimEnd()).Concat(problems).Order(StringComparer.Ordinal)],
        };
    }

    private async Task<IReadOnlyList<OutcomeLine>> OutcomesAsync(Dictionary<string, StageEntry> stages, CancellationToken cancellationToken)
    {
        var db = world.Db;
        var explained = (await db.Set<DecisionRecord>().AsNoTracking().Where(d => d.ApplicationId != null).Select(d => d.ApplicationId!).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var mailed = (await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.ApplicationId != null && m.Status == OutboxStatus.Sent && m.Template != "app.receipt" && m.Template != "common.due")
            .Select(m => m.ApplicationId!).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var applications = await db.Set<Application>().AsNoTracking()
            .Select(a => new { a.Id, a.Track, a.Status, Sent = a.Number != null })
            .ToListAsync(cancellationToken);
        return [.. applications
            .Select(a => (Application: a, Stage: stages.GetValueOrDefault(a.Id)))
            .GroupBy(a => (a.Application.Track, Status: a.Application.Status.ToString(), Stage: a.Stage?.Stage ?? 1, Sub: SubStatus(a.Stage, a.Application.Sent)))
            .Select(g => new OutcomeLine(
                g.Key.Track,
                g.Key.Status,
                g.Key.Stage,
                g.Key.Sub,
                g.Count(),
                g.Count(a => explained.Contains(a.Application.Id) || StillOpen.Contains(a.Application.Status) || (a.Application.Status == ApplicationStatus.Missed && mailed.Contains(a.Application.Id))),
                g.Count(a => mailed.Contains(a.Application.Id))))
            .OrderBy(l => l.Track, StringComparer.Ordinal).ThenBy(l => l.Stage).ThenBy(l => l.SubStatus, StringComparer.Ordinal).ThenBy(l => l.Status, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<FirmLine>> FirmsAsync(Dictionary<string, StageEntry> stages, CancellationToken cancellationToken)
    {
        var firms = await world.Db.Set<Company>().AsNoTracking().ToDictionaryAsync(c => c.Id, c => new { c.BusinessNumber, c.Name }, cancellationToken);
        var applications = await world.Db.Set<Application>().AsNoTracking()
            .Select(a => new { a.Id, a.CompanyId, a.Track, a.Status, a.StartedAt, Sent = a.Number != null })
            .ToListAsync(cancellationToken);
        return [.. applications.OrderBy(a => a.StartedAt)
            .Select(a => (Application: a, Firm: firms[a.CompanyId], Stage: stages.GetValueOrDefault(a.Id)))
            .Select(a => new FirmLine(a.Firm.BusinessNumber, a.Firm.Name, a.Application.Track, a.Application.Status.ToString(), a.Stage?.Stage ?? 1, SubStatus(a.Stage, a.Application.Sent)))
            .OrderBy(f => f.BusinessNumber, StringComparer.Ordinal)];
    }

    /// <summary>The last stage each application entered.</summary>
    private async Task<Dictionary<string, StageEntry>> StagesAsync(CancellationToken cancellationToken) =>
        (await world.Db.Set<StageEntry>().AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(e => e.ApplicationId)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.EnteredAt).ThenBy(e => e.Id, StringComparer.Ordinal).Last());

    private static string SubStatus(StageEntry? stage, bool isSent) => stage?.SubStatus ?? (isSent ? "submitted" : "draft");

    private async Task<IReadOnlyList<SeatLine>> SeatsAsync(CancellationToken cancellationToken)
    {
        var db = world.Db;
        var roundIds = await db.Set<Round>().AsNoTracking().Where(r => r.Year == world.Options.Year).Select(r => r.Id).ToListAsync(cancellationToken);
        var tracks = await db.Set<RoundTrack>().AsNoTracking().Where(t => roundIds.Contains(t.RoundId)).ToListAsync(cancellationToken);
        var applied = await db.Set<Application>().AsNoTracking().Where(a => roundIds.Contains(a.RoundId) && a.Number != null).Select(a => new { a.Track, a.Status }).ToListAsync(cancellationToken);
        var projects = await db.Set<Project>().AsNoTracking().Where(p => roundIds.Contains(p.RoundId)).Select(p => new { p.Track, p.SignedAt, p.ApplicationId }).ToListAsync(cancellationToken);
        var certified = (await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.Kind == "certificate" && d.ApplicationId != null).Select(d => d.ApplicationId!).ToListAsync(cancellationToken)).ToHashSet();
        return [.. tracks.GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new SeatLine(
            g.Key,
            g.Sum(t => t.Quota),
            applied.Count(a => a.Track == g.Key),
            projects.Count(p => p.Track == g.Key),
            projects.Count(p => p.Track == g.Key && p.SignedAt != null),
            projects.Count(p => p.Track == g.Key && certified.Contains(p.ApplicationId))))];
    }

    private async Task<IReadOnlyList<WaitLine>> WaitsAsync(CancellationToken cancellationToken)
    {
        var decided = await world.Db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.CompletedAt != null)
            .Select(t => new { t.Reference, t.Title, t.TargetKey, t.CreatedAt, t.CompletedAt })
            .ToListAsync(cancellationToken);
        return [.. decided
            .Select(t => new WaitLine(t.Reference ?? "", t.Title, Math.Round((t.CompletedAt!.Value - t.CreatedAt).TotalDays, 1)))
            .OrderByDescending(w => w.Days).ThenBy(w => w.Reference, StringComparer.Ordinal).ThenBy(w => w.What, StringComparer.Ordinal)
            .Take(10)];
    }

    private static CountLine[] Sorted(List<CountLine> lines) => [.. lines.OrderBy(l => l.Key, StringComparer.Ordinal)];
}
