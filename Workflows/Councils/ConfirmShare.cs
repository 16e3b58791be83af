using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Councils;

/// <summary>The municipality says how many seats it can pay for and with how much.</summary>
internal sealed class ConfirmShare(ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "council.confirm";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        foreach (var row in data.Rows("cells"))
        {
            if (context.Round?.Cells.Find(c => c.Track == row.Text("track") && c.MunicipalityCode == context.MunicipalityCode) is { } cell)
            {
                cell.Quota = (int)Math.Min(row.Whole("quota") ?? cell.Quota, cell.Quota);
                cell.MunicipalityBudget = row.Whole("budget");
                cell.ConfirmedBy = data.Text("confirmedBy", context.MunicipalityCode ?? "");
                cell.ConfirmedAt = clock.GetUtcNow();
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
