using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>Nine o'clock of the first business day of the coming March.</summary>
internal sealed class NextReturn(HolidayRegister holidays, TimeProvider clock) : IFact
{
    public string Name => "aftercare.nextReturn";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var today = clock.GetUtcNow().SeoulDate();
        var march = holidays.Current.SameOrNext(new DateOnly(today.Year, 3, 1));
        var next = march > today ? march : holidays.Current.SameOrNext(new DateOnly(today.Year + 1, 3, 1));
        return SeoulTime.Iso(SeoulTime.At(next, new TimeOnly(9, 0)));
    }
}
