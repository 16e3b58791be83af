using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Appeals;

/// <summary>The newest objection of the case; state is none, open or closed.</summary>
internal sealed class AppealFact(AppealBook appeals) : IFact
{
    public string Name => "appeal";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (appeals.Newest(context.Application?.Number) is not { } appeal)
        {
            return new JsonObject { ["state"] = "none" };
        }

        return new JsonObject
        {
            ["id"] = appeal.Id,
            ["state"] = appeal.Outcome is null ? "open" : "closed",
            ["outcome"] = appeal.Outcome,
            ["against"] = appeal.Against,
            ["filedAt"] = SeoulTime.Iso(appeal.FiledAt),
            ["inTime"] = appeal.FiledAt <= appeal.PeriodEndsAt,
        };
    }
}
