using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>A plan whose costs add up and whose indicators weigh a hundred together.</summary>
internal sealed class PlanAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["agreement.plan", "agreement.plan-again"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        if (answer.ContainsKey("items"))
        {
            answer["total"] = (long)Rows.Of(answer["items"]).Sum(r => Rows.Number(r["amount"]) ?? 0);
        }

        if (Rows.Of(answer["kpis"]).Sum(k => Rows.Number(k["weight"]) ?? 0) is not 100)
        {
            answer["kpis"] = new JsonArray(SimulatedNames.Shipped.Kpis.Select(k =>
            {
                var baseline = context.Dice.Between(k.From, k.To, context.Subject, "kpi/" + k.Name);
                return (JsonNode)new JsonObject
                {
                    ["name"] = k.Name,
                    ["unit"] = k.Unit,
                    ["direction"] = k.Direction,
                    ["baseline"] = baseline,
                    ["target"] = Math.Round(baseline * k.Aim, 1),
                    ["weight"] = k.Weight,
                    ["core"] = k.Core,
                };
            }).ToArray());
        }

        return Task.CompletedTask;
    }
}
