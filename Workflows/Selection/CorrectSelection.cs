using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Selection;

/// <summary>Applies upheld objections: an additional seat only where quota and money allow it, else first on the waiting list.</summary>
internal sealed class CorrectSelection(CellBook cells, ProjectService projects, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "selection.corrections";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var result = new Dictionary<string, JsonArray> { ["selected"] = [], ["waiting"] = [], ["kept"] = [], ["projects"] = [] };
        foreach (var row in data.Rows("rows"))
        {
            var number = row.Text("key");
            if (await db.Set<Application>().FirstOrDefaultAsync(a => a.Number == number && a.RoundId == round.Id, cancellationToken) is not { } application)
            {
                continue;
            }

            var outcome = Decide(application, round, row.Text("outcome"));
            await db.SaveChangesAsync(cancellationToken);
            result[outcome].Add(new JsonObject { ["applicationNumber"] = number, ["사유"] = row.Text("reason", "이의 결정에 따름"), ["예비순위"] = "1" });
            if (outcome == "selected")
            {
                var project = await projects.OpenAsync(application, round, cancellationToken);
                result["projects"].Add(new JsonObject { ["correlation"] = project.Number, ["applicationId"] = application.Id, ["startStage"] = "협약" });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject(result.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)r.Value)));
    }

    private string Decide(Application application, Round round, string wanted)
    {
        var cell = cells.Of(round).First(c => c.Track == application.Track && c.MunicipalityCode == application.MunicipalityCode);
        var fits = cell.Held < cell.Quota && (cell.Budget is not { } budget || cell.Promised + application.MunicipalityAmount <= budget);
        if (wanted == "추가선정" && fits && application.Status != ApplicationStatus.Selected)
        {
            (application.Status, application.WaitingRank, application.DecidedAt) = (ApplicationStatus.Selected, null, clock.GetUtcNow());
            return "selected";
        }

        if (wanted is "추가선정" or "예비순위" && application.Status is ApplicationStatus.Rejected or ApplicationStatus.Waiting)
        {
            // Rank 0 sorts before everybody who waits already.
            (application.Status, application.WaitingRank, application.DecidedAt) = (ApplicationStatus.Waiting, 0, clock.GetUtcNow());
            return "waiting";
        }

        return "kept";
    }
}
