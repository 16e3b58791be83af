using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>Sixty days after the project's end, or after today where an inspection or a termination came later; never less than a fortnight.</summary>
internal sealed class SettlementDates(HolidayRegister holidays, TimeProvider clock) : IFact
{
    public string Name => "settlement.dates";

    private const string Period = "C60+";

    private const string Least = "C14+";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var now = clock.GetUtcNow();
        var due = DueRule.Parse(Period).Compute(ProjectCase.Of(context).EndAt, holidays.Current);
        var least = DueRule.Parse(Least).Compute(now, holidays.Current);
        var latest = DueRule.Parse(Period).Compute(now, holidays.Current);
        var reportDueAt = due < least ? least : due > latest ? latest : due;
        return new JsonObject { ["reportDueAt"] = SeoulTime.Iso(reportDueAt) };
    }
}
