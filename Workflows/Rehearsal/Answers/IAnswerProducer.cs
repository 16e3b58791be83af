using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Corrects the general answer where its numbers must agree with each other or with the record (costs that add up, scores of a firm). One file per kind of work; found by type. Everything else is left to <see cref="FormFiller"/>, so that an edited form is filled as well.</summary>
internal interface IAnswerProducer
{
    /// <summary>The task types it knows.</summary>
    IReadOnlyCollection<string> TaskTypes { get; }

    /// <summary>Changes <paramref name="answer"/>, which is already valid for the form.</summary>
    Task ProduceAsync(AnswerContext context, JsonObject answer, CancellationToken cancellationToken);
}
