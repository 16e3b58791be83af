using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>When papers and signatures are due. An office's delay gives the firm its time back: never less than five business days from now.</summary>
internal sealed class AgreementDates(HolidayRegister holidays, TimeProvider clock) : IFact
{
    public string Name => "agreement.dates";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var due = ProjectCase.Of(context).AgreementDueAt;
        var least = DueRule.Parse("B5").Compute(clock.GetUtcNow(), holidays.Current);
        var papers = due.AddDays(-7);
        return new JsonObject
        {
            ["documentsDueAt"] = SeoulTime.Iso(papers > least ? papers : least),
            ["signDueAt"] = SeoulTime.Iso(due > least ? due : least),
        };
    }
}
