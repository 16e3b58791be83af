using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Forms the panels of a round: at most 24 eligible firms each, evenly sized per track. Firms that are on a panel already stay there.</summary>
internal sealed class FormPanels(ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panels.form";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var placed = await db.Set<PanelFirm>().Where(f => db.Set<Panel>().Any(p => p.Id == f.PanelId && p.RoundId == round.Id)).Select(f => f.ApplicationNumber).ToListAsync(cancellationToken);
        var eligible = await db.Set<Application>().Where(a => a.RoundId == round.Id && a.Status == ApplicationStatus.Eligible)
            .OrderBy(a => a.Number).Select(a => new { Number = a.Number!, a.Track }).ToListAsync(cancellationToken);
        var made = new JsonArray();
        foreach (var track in eligible.Where(a => !placed.Contains(a.Number)).GroupBy(a => a.Track).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var number = await db.Set<Panel>().CountAsync(p => p.RoundId == round.Id && p.Track == track.Key, cancellationToken);
            var firms = track.Select(a => a.Number).ToList();
            var count = (firms.Count + ScoringParameters.Shipped.FirmsPerPanel - 1) / ScoringParameters.Shipped.FirmsPerPanel;
            foreach (var share in firms.Select((firm, i) => (firm, i)).GroupBy(p => p.i * count / firms.Count, p => p.firm))
            {
                var panel = Create(round.Id, track.Key, ++number, share);
                db.Add(panel);
                made.Add(new JsonObject { ["correlation"] = panel.Id, ["panelId"] = panel.Id, ["roundId"] = round.Id });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["items"] = made };
    }

    private Panel Create(string roundId, string track, int number, IEnumerable<string> firms)
    {
        var id = $"{roundId}:{track}:P{number}";
        return new Panel
        {
            Id = id,
            RoundId = roundId,
            Track = track,
            Number = number,
            CreatedAt = clock.GetUtcNow(),
            Firms = [.. firms.Select(f => new PanelFirm { PanelId = id, ApplicationNumber = f })],
        };
    }
}
