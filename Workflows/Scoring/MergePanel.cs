using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Moves the firms to the track's next panel that is still forming, or to a new one.</summary>
internal sealed class MergePanel(PanelBook panels, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panel.merge";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var firms = panels.Firms(panel).Select(f => f.Row()).ToList();
        var others = await db.Set<Panel>().Include(p => p.Firms).Where(p => p.RoundId == panel.RoundId && p.Track == panel.Track && p.Id != panel.Id && p.ClosedAt == null && p.SiteEndAt == null)
            .OrderBy(p => p.Number).ToListAsync(cancellationToken);
        if (others.Count == 0)
        {
            throw new InvalidOperationException($"There is no other panel of {panel.Track} that has not visited yet: reduce the panel instead.");
        }

        foreach (var row in firms)
        {
            var number = row.Text("key");
            panel.Firms.RemoveAll(f => f.ApplicationNumber == number);
            others[0].Firms.Add(new PanelFirm { PanelId = others[0].Id, ApplicationNumber = number });
        }

        (panel.MergedIntoPanelId, panel.ClosedAt) = (others[0].Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["panelId"] = others[0].Id, ["items"] = new JsonArray([.. firms.Select(f => f.DeepClone())]) };
    }
}
