using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>About sixteen improvement tasks a firm, of which nearly 93 % are solved in the end.</summary>
internal sealed class MentoringAnswers : IAnswerProducer
{
    private static readonly string[] Fields = ["P", "Q", "C", "D", "S"];

    public IReadOnlyCollection<string> TaskTypes => ["mentoring.diagnosis", "mentoring.weekly", "mentoring.wrap-up"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        var firm = context.Task.Reference ?? context.Subject;
        if (context.Task.TaskType == "mentoring.diagnosis")
        {
            answer["tasks"] = new JsonArray(Enumerable.Range(1, Math.Max(1, context.Dice.Poisson(16.1, firm, "improvements")))
                .Select(n => (JsonNode)new JsonObject { ["title"] = $"{SimulatedNames.Shipped.Improvement} {n}", ["field"] = context.Dice.Pick(Fields, firm, "field", n) })
                .ToArray());
        }
        else if (context.Form.OfType<JsonObject>().FirstOrDefault(f => f["key"]?.ToString() == "items")?["columns"] is JsonArray columns
            && Rows.Of(columns).FirstOrDefault(c => c["key"]?.ToString() == "status")?["options"] is JsonArray { Count: 4 } states)
        {
            // In the order of the options: found, under way, solved, put off.
            foreach (var row in Rows.Of(answer["items"]))
            {
                var solves = context.Dice.Chance(0.927, firm, "solves/" + row["key"]);
                var week = context.Task.TaskType == "mentoring.wrap-up" ? 99 : context.Attempt + 1;
                var state = week == 99 ? (solves ? 2 : 3) : week >= 1 + context.Dice.Between(1, 6, firm, "week/" + row["key"]) && solves ? 2 : 1;
                row["status"] = states[state]!.DeepClone();
            }
        }

        return Task.CompletedTask;
    }
}
