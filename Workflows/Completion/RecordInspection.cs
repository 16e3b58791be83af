using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>Keeps what an inspection found.</summary>
internal sealed class RecordInspection(ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "completion.inspection";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var kind = data.Text("kind");

        // A deferral starts the inspections anew, so the definition's own count is no key.
        var round = await db.Set<Inspection>().CountAsync(i => i.ProjectNumber == number && i.Kind == kind, cancellationToken) + 1;
        var passed = data.Flag("passed") ?? false;
        db.Add(new Inspection
        {
            Id = $"{number}/{kind}/{round}",
            ProjectNumber = number,
            Kind = kind,
            Round = round,
            Outcome = passed ? "passed" : "corrections",
            FindingsJson = (data["findings"] ?? new JsonArray()).ToJsonString(),
            IsOpen = !passed,
            InspectedAt = clock.GetUtcNow(),
        });
        if (passed)
        {
            foreach (var earlier in db.Set<Inspection>().Where(i => i.ProjectNumber == number && i.Kind == kind && i.IsOpen))
            {
                earlier.IsOpen = false;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
