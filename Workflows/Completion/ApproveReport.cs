using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>The firm's word on its vendor's report; silence is kept as silence.</summary>
internal sealed class ApproveReport(ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "completion.approve";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var kind = data.Text("kind");
        var report = await db.Set<ProjectReport>().Where(r => r.ProjectNumber == number && r.Kind == kind).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancellationToken);
        if (report is not null)
        {
            report.IsApproved = data.Flag("approved");
        }

        return null;
    }
}
