using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Moves the call of a demonstration to where today is in the middle of it.</summary>
internal sealed class RoundDraftAnswers : IAnswerProducer
{
    public IReadOnlyCollection<string> TaskTypes => ["round.draft"];

    public Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        if (context.Options.Call is { } call)
        {
            answer["openAt"] = FormFiller.Text(call.OpenAt);
            answer["closeAt"] = FormFiller.Text(call.CloseAt);
            answer["selectAt"] = FormFiller.Text(WorkingHours.NextBusinessMorning(call.CloseAt.AddDays(50)));
            answer["startAt"] = FormFiller.Text(WorkingHours.NextBusinessMorning(call.CloseAt.AddDays(70)));
            answer["endAt"] = FormFiller.Text(WorkingHours.NextBusinessMorning(call.CloseAt.AddDays(430)));
        }

        return Task.CompletedTask;
    }
}
