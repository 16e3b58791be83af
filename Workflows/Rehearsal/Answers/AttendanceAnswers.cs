using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>A few firms miss their visit (2 %) or presentation (3 %).</summary>
internal sealed class AttendanceAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["panel.siteAttend", "panel.presentationAttend"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        var share = context.Task.TaskType == "panel.siteAttend" ? 0.02 : 0.03;
        foreach (var column in context.Form.OfType<JsonObject>())
        {
            // "Was there" is the first choice, "was not" the second, whatever they are called.
            var choice = Rows.Of(column["columns"]).FirstOrDefault(c => c["type"]?.ToString() == "choice" && c["options"] is JsonArray { Count: > 1 });
            foreach (var row in choice is null ? [] : Rows.Of(answer[column["key"]!.ToString()]))
            {
                var isAbsent = context.Dice.Chance(share, row["key"]?.ToString() ?? "", context.Task.TaskType, context.Attempt);
                row[choice!["key"]!.ToString()] = choice["options"]![isAbsent ? 1 : 0]!.DeepClone();
            }
        }

        return Task.CompletedTask;
    }
}
