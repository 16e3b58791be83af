using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>Keeps a version of the report and the values the vendor measured.</summary>
internal sealed class TakeReport(ProgrammeDbContext db, KpiService kpis, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "completion.report";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var kind = data.Text("kind");
        var version = await db.Set<ProjectReport>().CountAsync(r => r.ProjectNumber == project.Number && r.Kind == kind, cancellationToken) + 1;
        db.Add(new ProjectReport
        {
            Id = $"{project.Number}/{kind}/{version}",
            ProjectNumber = project.Number,
            Kind = kind,
            Version = version,
            Progress = (int)(data.Whole("progress") ?? 0),
            DataJson = data.ToJsonString(),
            SubmittedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        project.AchievementBasisPoints = await kpis.MeasureAsync(project.Number, data.Rows("kpis"), cancellationToken) ?? project.AchievementBasisPoints;
        return new JsonObject { ["version"] = version };
    }
}
