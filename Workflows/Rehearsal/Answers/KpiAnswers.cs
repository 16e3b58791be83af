using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>What was measured: most firms come close to their target or pass it.</summary>
internal sealed class KpiAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["completion.report", "completion.kpi", "aftercare.return"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        var firm = context.Task.Reference ?? context.Subject;
        var way = Math.Clamp(context.Dice.Normal(1.02, 0.12, firm, "achievement"), 0.4, 1.3);
        if (Rows.Number(answer["progress"]) is { } progress && progress < 100)
        {
            way *= progress / 100;
        }

        foreach (var field in Rows.Of(context.Form).Where(f => f["type"]?.ToString() == "items"))
        {
            var key = field["key"]!.ToString();
            foreach (var (row, kpi) in Rows.WithItems(answer[key], context.Data[key] ?? context.Data["items"]))
            {
                if (Rows.Number(kpi["baseline"]) is { } before && Rows.Number(kpi["target"]) is { } target)
                {
                    row["actual"] = Math.Round(before + ((target - before) * way), 2);
                }
            }
        }

        return Task.CompletedTask;
    }
}
