using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>A proposal of dates: six firms a day, one every hour and a half, from the first day the notice allows.</summary>
internal sealed class PanelSchedule(PanelBook panels, HolidayRegister holidays, TimeProvider clock) : IFact
{
    public string Name => "panel.schedule";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var step = (string?)arguments["step"] ?? "site";
        var panel = panels.Of(context);
        var members = PanelBook.Active(panel);
        var calendar = holidays.Current;
        var first = calendar.AddBusinessDays(clock.GetUtcNow().SeoulDate(), FirstDay(step));
        var rows = panels.Pending(panel, step).Select((firm, i) =>
        {
            var at = SeoulTime.At(calendar.AddBusinessDays(first, i / FirmsPerDay), new TimeOnly(9, 0).AddMinutes(i % FirmsPerDay * 90));
            var row = firm.Row();
            row["at"] = SeoulTime.Iso(at);
            row["lead"] = members.Count == 0 ? "" : members[i % members.Count].Name;
            row["deputy"] = members.Count < 2 ? "" : members[(i + 1) % members.Count].Name;
            row["place"] = step == "site" ? firm.Company.Address is { Length: > 0 } address ? address : "신청 공장" : "전북테크노파크 회의실";
            return (JsonNode)row;
        });
        return new JsonArray([.. rows]);
    }

    private const int FirmsPerDay = 6;

    /// <summary>Business days from the notice to the last meeting.</summary>
    internal static int BusinessDays(string step, int firms) => FirstDay(step) + ((Math.Max(1, firms) - 1) / FirmsPerDay);

    /// <summary>Firms have three business days' notice of a visit and five of a presentation.</summary>
    private static int FirstDay(string step) => step == "site" ? 4 : 6;
}
