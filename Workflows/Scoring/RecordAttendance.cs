using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Who came. Without a record a firm counts as present: silence of an office never decides against a firm.</summary>
internal sealed class RecordAttendance(PanelBook panels, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "panel.attendance";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var step = data.Text("step", "site");
        var said = data.Rows("rows").ToDictionary(r => r.Text("key"), r => r.Text("attendance", Attendance.Present));
        foreach (var entry in panels.Pending(panel, step))
        {
            var attendance = said.GetValueOrDefault(entry.Application.Number!, Attendance.Present);
            _ = step == "site" ? entry.Firm.VisitAttendance = attendance : entry.Firm.PresentationAttendance = attendance;
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
