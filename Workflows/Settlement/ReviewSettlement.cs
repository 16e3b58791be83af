using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The reviewer's word on every cost item.</summary>
internal sealed class ReviewSettlement(ProgrammeDbContext db, SettlementBook settlements) : IDecisionRecorder
{
    public string Key => "settlement.review";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var settlement = settlements.Of(number);
        var rows = data.Rows("items").ToDictionary(r => r.Text("key"), StringComparer.Ordinal);
        var lines = settlements.Lines(number);
        foreach (var line in lines)
        {
            var row = rows.GetValueOrDefault(line.Id);
            var isDisallowed = OfficeWords.Find<LineVerdict>(row?.Text("verdict")) == LineVerdict.Disallowed;

            // Only a part may be disallowed: then the accepted part is named.
            var wanted = row?.Whole("accepted") ?? (isDisallowed ? 0 : line.Spent);
            line.Accepted = SettlementArithmetic.Accepted(line.Agreed, line.Spent, wanted);
            line.Reason = row?.Text("reason") ?? "";
        }

        settlement.AcceptedAmount = lines.Sum(l => l.Accepted);
        settlement.DisallowedAmount = lines.Sum(l => l.Spent) - settlement.AcceptedAmount;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["accepted"] = settlement.AcceptedAmount, ["disallowed"] = settlement.DisallowedAmount };
    }
}
