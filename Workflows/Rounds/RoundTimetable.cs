using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Why the selection is when it is: every step with its due rule and the day it falls on.</summary>
internal sealed class RoundTimetable(HolidayRegister holidays) : IFact
{
    public string Name => "round.timetable";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        var steps = SelectionTimetable.Of(round, holidays.Current);
        var planned = round.SelectAt > steps[^1].DueAt ? "계획한 날" : "절차의 기한으로 정한 날";
        return new JsonArray(
        [
            Row("접수 마감", SeoulTime.Text(round.CloseAt)),
            .. steps.Select(s => Row($"{s.Step.Name} ({SelectionTimetable.RuleOf(s.Step).Text})", SeoulTime.DateText(s.DueAt))),
            Row("선정 예정", $"{SeoulTime.DateText(round.SelectAt)} · {planned}"),
            Row("협약 기한", SeoulTime.DateText(round.AgreementDueAt)),
            Row("과제 기간", $"{SeoulTime.DateText(round.StartAt)} ~ {SeoulTime.DateText(round.EndAt)}"),
            Row("예비 유지 기한", SeoulTime.DateText(round.WaitEndAt)),
        ]);
    }

    private static JsonObject Row(string label, string value) => new() { ["label"] = label, ["value"] = value };
}
