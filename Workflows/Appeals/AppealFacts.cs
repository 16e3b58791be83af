using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Appeals;

/// <summary>The objection in rows to be read beside a decision.</summary>
internal sealed class AppealFacts(AppealBook appeals) : IFact
{
    public string Name => "appeal.facts";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (appeals.Newest(context.Application?.Number) is not { } appeal)
        {
            return null;
        }

        return new JsonArray(
            Row("접수번호", appeal.ApplicationNumber), Row("기업", context.Company?.Name ?? ""), Row("신청일", SeoulTime.Text(appeal.FiledAt)),
            Row("신청 기한", SeoulTime.Text(appeal.PeriodEndsAt)), Row("당초 결정", context.Application?.DecisionReason ?? ""), Row("사유 유형", appeal.Grounds), Row("의견", appeal.Opinion));
    }

    private static JsonObject Row(string label, string value) => new() { ["label"] = label, ["value"] = value };
}
