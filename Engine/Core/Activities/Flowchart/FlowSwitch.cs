using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Goes the way of the first case that applies, or of all that do; "Default" when none does.</summary>
[FlowNode("Default")]
[Activity("Elsa", "Branching", "Evaluate a set of case conditions and follow the matching case.", DisplayName = "Switch (flow)")]
public sealed class FlowSwitch([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line), IReadsJson
{
    [Input(UIHint = InputUIHints.FlowSwitchEditor)]
    public ICollection<SwitchCase> Cases { get; set; } = [];

    [Input(Description = "Follow the first match, or all matches.", UIHint = InputUIHints.DropDown)]
    public Input<SwitchMode> Mode { get; set; } = new(SwitchMode.MatchFirst);

    bool IReadsJson.ReadsProperty(string jsonName) => jsonName is "cases";

    void IReadsJson.Read(JsonObject json, ActivityReader reader) => Cases = SwitchCase.Read(json["cases"], reader);

    internal override IEnumerable<Input> OtherInputs() => Cases.Select(c => c.Test);

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var matching = SwitchCase.Matching(Cases, context.Get(Mode), context);
        return context.CompleteActivityWithOutcomesAsync(matching.Count == 0 ? ["Default"] : [.. matching.Select(m => m.Label)]);
    }
}
