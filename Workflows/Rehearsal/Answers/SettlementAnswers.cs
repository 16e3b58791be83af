using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Firms spend nearly what was agreed, never more; in one settlement of five an item is partly disallowed.</summary>
internal sealed class SettlementAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["settlement.report", "settlement.ex-officio", "settlement.review"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        var firm = context.Task.Reference ?? context.Subject;
        var isDisallowed = context.Dice.Chance(0.2, firm, "disallowed");
        var number = 0;
        foreach (var (row, line) in Rows.WithItems(answer["items"], context.Data["items"]))
        {
            var agreed = (long)(Rows.Number(line["agreed"]) ?? Rows.Number(line["accepted"]) ?? Rows.Number(line["amount"]) ?? 0);
            var part = context.Dice.Chance(0.7, firm, "spent-all/" + line["key"]) ? 1.0 : 0.93 + (0.07 * context.Dice.Roll(firm, "spent/" + line["key"]));
            var spent = (long)(agreed * part) / 1000 * 1000;
            if (context.Task.TaskType == "settlement.report")
            {
                row["spent"] = spent;
            }
            else if (context.Task.TaskType == "settlement.review" && isDisallowed && number++ == 0)
            {
                var claimed = (long)(Rows.Number(line["spent"]) ?? spent);
                row["accepted"] = (long)(claimed * 0.85) / 1000 * 1000;
                row["reason"] = SimulatedNames.Shipped.Disallowed;
            }
        }

        return Task.CompletedTask;
    }
}
