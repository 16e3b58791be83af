namespace SmartFactory.Workflows.Scoring;

/// <summary>Finds firms without a majority of sheets at the presentation, and who has not scored them.</summary>
public sealed class SheetGaps(PanelBook panels)
{
    public IReadOnlyList<(PanelMember Member, PanelFirmEntry Firm)> Of(Panel panel)
    {
        var sheets = panels.Sheets(panel, "presentation").ToLookup(s => s.ApplicationNumber, s => s.EvaluatorId);
        var missing = new List<(PanelMember, PanelFirmEntry)>();
        foreach (var firm in panels.Firms(panel).Where(f => f.Firm.PresentationAttendance == Attendance.Present))
        {
            var may = PanelBook.Active(panel).Where(m => !m.IsRecusedFrom(firm.Application.Number!)).ToList();
            var given = sheets[firm.Application.Number!].ToHashSet();
            if (given.Count < ScoreMean.Majority(may.Count))
            {
                missing.AddRange(may.Where(m => !given.Contains(m.PersonId)).Select(m => (m, firm)));
            }
        }

        return missing;
    }
}
