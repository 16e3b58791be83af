using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>Keeps what the firm did about the findings.</summary>
internal sealed class RecordCorrections(ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "completion.corrective";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var kind = data.Text("kind");
        var inspection = await db.Set<Inspection>().Where(i => i.ProjectNumber == number && i.Kind == kind).OrderByDescending(i => i.Round).FirstOrDefaultAsync(cancellationToken);
        if (inspection is not null)
        {
            inspection.CorrectionsJson = (data["rows"] ?? new JsonArray()).ToJsonString();
        }

        return null;
    }
}
