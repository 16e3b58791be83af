using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>An evaluator steps back from one firm in twenty.</summary>
internal sealed class InvitationAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["panel.invite"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        answer["recusals"] = new JsonArray(Rows.Of(context.Data["items"])
            .Select(firm => firm["key"]?.ToString() ?? "")
            .Where(key => key.Length > 0 && context.Dice.Chance(0.05, context.Person.Id, "recusal/" + key))
            .Select(key => (JsonNode)new JsonObject { ["firm"] = key, ["reason"] = SimulatedNames.Shipped.Recusal })
            .ToArray());
        return Task.CompletedTask;
    }
}
