using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Computes scores and ranks by the rules R3 to R7 and keeps the result as a version; it decides nothing. A tie on a last seat leaves by its own port.</summary>
[Activity("SmartFactory", "ComputeRanking", 1, "Computes the ranking of a step.", "Programme", DisplayName = "Compute Ranking", Kind = ActivityKind.Action)]
[FlowNode("Ok", "Empty", "Tie")]
public sealed class ComputeRanking : Activity<JsonNode>
{
    /// <summary>site, presentation, final or appeal.</summary>
    [Input(UIHint = InputUIHints.DropDown, Options = new[] { "site", "presentation", "final", "appeal" })]
    public Input<string> Step { get; set; } = new("final");

    [Input(UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Data { get; set; } = new((JsonNode?)null);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var subject = context.GetRequiredService<ICaseFinder>().Find(context.CorrelationId, context.WorkflowExecutionContext.Id);
        var steps = context.GetRequiredService<IEnumerable<IRankingStep>>();
        var name = context.Get(Step) ?? "final";
        var step = steps.FirstOrDefault(s => s.Name == name) ?? throw new InvalidOperationException($"There is no ranking step '{name}'.");
        var (port, result) = await step.ComputeAsync(subject, context.Get(Data) as JsonObject ?? [], context.CancellationToken);
        context.Set(Result, result, nameof(Result));
        await context.CompleteActivityWithOutcomesAsync(port);
    }
}
