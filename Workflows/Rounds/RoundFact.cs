using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>The round of the case: its dates and state.</summary>
internal sealed class RoundFact : IFact
{
    public string Name => "round";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        return new JsonObject
        {
            ["id"] = round.Id,
            ["year"] = round.Year,
            ["title"] = round.Title,
            ["status"] = round.Status.ToString(),
            ["isAdditional"] = round.ParentRoundId is not null,
            ["openAt"] = SeoulTime.Iso(round.OpenAt),
            ["closeAt"] = SeoulTime.Iso(round.CloseAt),
            ["graceMinutes"] = round.GraceMinutes,
            ["graceEndsAt"] = SeoulTime.Iso(round.CloseAt.AddMinutes(round.GraceMinutes)),
            ["selectAt"] = SeoulTime.Iso(round.SelectAt),
            ["agreementDueAt"] = SeoulTime.Iso(round.AgreementDueAt),
            ["startAt"] = SeoulTime.Iso(round.StartAt),
            ["endAt"] = SeoulTime.Iso(round.EndAt),
            ["waitEndAt"] = SeoulTime.Iso(round.WaitEndAt),
            ["evaluationText"] = $"{SeoulTime.DateText(round.CloseAt)} ~ {SeoulTime.DateText(round.SelectAt)}",
        };
    }
}
