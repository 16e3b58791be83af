using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Reads a panel with its firms and sheets, once per commit.</summary>
public sealed class PanelBook(ProgrammeDbContext db)
{
    private readonly Dictionary<string, List<PanelFirmEntry>> _firms = [];

    public Panel Of(CaseContext context) => Find(context.CorrelationId)
        ?? throw new InvalidOperationException($"{context.CorrelationId} is not a panel.");

    public Panel? Find(string? panelId) =>
        db.Set<Panel>().Local.FirstOrDefault(p => p.Id == panelId && p.Members.Count + p.Firms.Count > 0)
        ?? db.Set<Panel>().Include(p => p.Members).Include(p => p.Firms).AsSplitQuery().FirstOrDefault(p => p.Id == panelId);

    /// <summary>The panel's firms in the order of their numbers; those left out or withdrawn are not among them.</summary>
    public IReadOnlyList<PanelFirmEntry> Firms(Panel panel)
    {
        if (!_firms.TryGetValue(panel.Id, out var entries))
        {
            var numbers = panel.Firms.Select(f => f.ApplicationNumber).ToList();
            var applications = db.Set<Application>().Where(a => numbers.Contains(a.Number!)).ToDictionary(a => a.Number!);
            var ids = applications.Values.Select(a => a.CompanyId).ToList();
            var companies = db.Set<Company>().Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
            entries = [.. panel.Firms.OrderBy(f => f.ApplicationNumber, StringComparer.Ordinal)
                .Select(f => new PanelFirmEntry(f, applications[f.ApplicationNumber], companies[applications[f.ApplicationNumber].CompanyId]))];
            _firms[panel.Id] = entries;
        }

        return [.. entries.Where(e => e.Firm.ExcludedAt is null && e.Application.Status == ApplicationStatus.Eligible)];
    }

    /// <summary>Firms that have not been seen at a step yet.</summary>
    public IReadOnlyList<PanelFirmEntry> Pending(Panel panel, string step) => [.. Firms(panel).Where(e => e.Attendance(step) != Attendance.Present)];

    public static IReadOnlyList<PanelMember> Active(Panel panel)
    {
        var accepted = panel.Members.Where(m => m.HasAccepted == true).OrderBy(m => m.PersonId, StringComparer.Ordinal).ToList();
        var sitting = accepted.Where(m => !m.IsReserve).ToList();
        // Reserves sit in for those who declined, up to five.
        return sitting.Count >= ScoreMean.TrimFrom ? sitting : [.. sitting, .. accepted.Where(m => m.IsReserve).Take(ScoreMean.TrimFrom - sitting.Count)];
    }

    /// <summary>The chair who sits; else the first who does.</summary>
    public static PanelMember? Chair(Panel panel) => Active(panel).OrderByDescending(m => m.IsChair).FirstOrDefault();

    public IReadOnlyList<ScoreSheet> Sheets(Panel panel, string step) =>
        db.Set<ScoreSheet>().Where(s => s.PanelId == panel.Id && s.Step == step).ToList();

    /// <summary>One task per evaluator and firm, without those who stepped back from the firm.</summary>
    public static JsonArray Targets(IEnumerable<(PanelMember Member, PanelFirmEntry Firm)> pairs, string step) =>
        new([.. pairs.Select(p => (JsonNode)new JsonObject
        {
            ["key"] = $"{p.Firm.Application.Number}/{p.Member.PersonId}",
            ["label"] = $"{p.Firm.Company.Name} ({p.Firm.Application.Number})",
            ["userId"] = p.Member.PersonId,
            ["applicationNumber"] = p.Firm.Application.Number,
            ["data"] = new JsonObject { ["step"] = step, ["number"] = p.Firm.Application.Number, ["evaluatorId"] = p.Member.PersonId, ["bonusClaimed"] = p.Firm.Application.BonusClaimed },
        })]);
}
