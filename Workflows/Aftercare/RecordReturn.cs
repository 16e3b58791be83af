using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>Keeps a year's figures, or the note that there are none.</summary>
internal sealed class RecordReturn(ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "aftercare.return";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.Add(new YearlyReturn
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ProjectNumber = ProjectCase.Of(context).Number,
            Year = now.SeoulDate().Year - 1,
            Revenue = data.Whole("revenue"),
            Employees = (int?)data.Whole("employees"),
            IsSystemUsed = data.Flag("used"),
            Satisfaction = (int?)data.Whole("satisfaction"),
            Source = data.Text("source", "none"),
            DataJson = data.ToJsonString(),
            RecordedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
