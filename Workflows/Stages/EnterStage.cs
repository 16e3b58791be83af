using System.Text.Json.Nodes;
using SmartFactory.Engine.Extras;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Stages;

/// <summary>Moves the case on the firm's stage strip: where it stands, who holds it, what comes next and by when. Stage 0 belongs to the round itself.</summary>
[Activity("SmartFactory", "EnterStage", 1, "Shows the company where its case stands.", "SmartFactory", DisplayName = "Enter Stage")]
public sealed class EnterStage : CodeActivity
{
    [Input(Order = 1, UIHint = InputUIHints.DropDown, Options = new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 })]
    public Input<int> Stage { get; set; } = new(1);

    [Input(Order = 2)]
    public Input<string> SubStatus { get; set; } = new("");

    [Input(Order = 3)]
    public Input<string> Holder { get; set; } = new("");

    [Input(Order = 4)]
    public Input<string> Next { get; set; } = new("");

    [Input(Order = 5)]
    public Input<string?> Due { get; set; } = new("");

    /// <summary>The case, or a list of cases, when not the instance's.</summary>
    [Input(Order = 6)]
    public Input<JsonNode?> ApplicationNumber { get; set; } = new((JsonNode?)null);

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var due = SeoulTime.TryParse(context.Get(Due), DueRule.DefaultCutOff, out var at) ? at : (DateTimeOffset?)null;
        var place = new StagePlace(context.Get(Stage), context.Get(SubStatus) ?? "", context.Get(Holder) ?? "", context.Get(Next) ?? "", due);
        var timeline = context.GetRequiredService<StageTimeline>();
        foreach (var reference in References(context))
        {
            timeline.Enter(reference, place, context.Now());
        }

        return default;
    }

    private IEnumerable<string?> References(ActivityExecutionContext context) => context.Get(ApplicationNumber) switch
    {
        JsonArray many => many.Select(n => n?.ToString()),
        JsonValue one when one.ToString() is { Length: > 0 } number => [number],
        _ => [context.CorrelationId],
    };
}
