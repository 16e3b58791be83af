using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Changes;

/// <summary>The change this instance handles, and the way R11 sends it.</summary>
internal sealed class CurrentChange(ChangeService changes) : IFact
{
    public string Name => "change.current";

    private const int DaysAfterCause = 15;

    private const int DaysBeforeEnd = 30;

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var change = changes.OfInstance(context.InstanceId);
        var kind = ChangeKinds.Find(change.Kind)!;
        var isTimely = change.RequestedAt <= change.CauseAt.AddDays(DaysAfterCause) && change.RequestedAt <= ProjectCase.Of(context).EndAt.AddDays(-DaysBeforeEnd);
        return new JsonObject
        {
            ["changeId"] = change.Id,
            ["kind"] = kind.Label,
            ["route"] = !isTimely ? "late" : kind.IsSelf ? "self" : "approval",
            ["before"] = change.Before,
            ["after"] = change.After,
            ["reason"] = change.Reason,
            ["causeAt"] = SeoulTime.Iso(change.CauseAt),
            ["newTotalCost"] = change.NewTotalCost,
            ["newEndAt"] = change.NewEndAt is { } end ? SeoulTime.Iso(end) : null,
            ["changesMoneyOrPeriod"] = kind.ChangesMoneyOrPeriod || change.NewTotalCost is not null || change.NewEndAt is not null,
        };
    }
}
