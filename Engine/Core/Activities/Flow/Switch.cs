using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs the activity of the first case that applies, or of all that do; the default when none does.</summary>
[Activity("Elsa", "Branching", "Evaluate a set of case conditions and schedule the activity for a matching case.")]
public sealed class Switch([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line), IReadsJson
{
    /// <summary>Never set, as in Elsa.</summary>
    public Output<object>? Output { get; set; }

    [Input(Description = "The cases to evaluate.", UIHint = InputUIHints.SwitchEditor)]
    public ICollection<SwitchCase> Cases { get; set; } = [];

    [Input(Description = "Schedule the first match, or all matches.", UIHint = InputUIHints.DropDown)]
    public Input<SwitchMode> Mode { get; set; } = new(SwitchMode.MatchFirst);

    [Port]
    public IActivity? Default { get; set; }

    bool IReadsJson.ReadsProperty(string jsonName) => jsonName is "cases";

    void IReadsJson.Read(JsonObject json, ActivityReader reader) => Cases = SwitchCase.Read(json["cases"], reader);

    internal override IEnumerable<Input> OtherInputs() => Cases.Select(c => c.Test);

    internal override IEnumerable<IActivity> OtherChildren() => Cases.Select(c => c.Activity).OfType<IActivity>();

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var matching = SwitchCase.Matching(Cases, context.Get(Mode), context);
        var chosen = matching.Count == 0 ? [Default] : matching.Select(m => m.Activity).ToArray();
        foreach (var activity in chosen)
        {
            if (activity is not null)
            {
                context.Position++;
                await context.ScheduleActivityAsync(activity, OnChildCompletedAsync);
            }
        }

        if (context.Position == 0)
        {
            await context.CompleteActivityAsync();
        }
    }

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        --context.TargetContext.Position == 0 ? context.TargetContext.CompleteActivityAsync() : default;
}
