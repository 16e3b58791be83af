using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Scores a firm by its quality (as far apart as makes the final scores, which are means, spread by eight and leave some six in a hundred below 60), the evaluator's taste N(0, 3) and the day N(0, 4); a presentation is six parts what was seen on site and four parts new.</summary>
internal sealed class ScoreAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["panel.siteScore", "panel.presentationScore", "panel.fill", "panel.chairSheet"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        var dice = context.Dice;
        var firm = context.FirmNumber ?? context.Subject;
        var quality = Math.Clamp(dice.Normal(73, 11, firm, "quality"), 35, 98);
        if (context.Task.TaskType != "panel.siteScore")
        {
            quality = (0.6 * quality) + (0.4 * dice.Normal(73, 8, firm, "presentation"));
        }

        var total = quality + dice.Normal(0, 3, context.Person.Id, "taste") + dice.Normal(0, 4, context.Subject, "day", context.Attempt);
        foreach (var field in Rows.Of(context.Form).Where(f => f["type"]?.ToString() == "score" && f["criteria"] is JsonArray))
        {
            answer[field["key"]!.ToString()] = Divide((int)Math.Round(Math.Clamp(total, 30, 98)), Rows.Of(field["criteria"]).ToList());
        }

        return Task.CompletedTask;
    }

    /// <summary>The same part of every criterion; what rounding leaves goes to the first ones that have room.</summary>
    private static JsonObject Divide(int total, List<JsonObject> criteria)
    {
        var most = criteria.Select(c => (int)(Rows.Number(c["max"]) ?? 0)).ToArray();
        var points = most.Select(m => total * m / 100).ToArray();
        for (var i = 0; points.Sum() < Math.Min(total, most.Sum()); i = (i + 1) % points.Length)
        {
            points[i] += points[i] < most[i] ? 1 : 0;
        }

        return new JsonObject(criteria.Select((c, i) => KeyValuePair.Create(c["key"]!.ToString(), (JsonNode?)JsonValue.Create(points[i]))));
    }
}
