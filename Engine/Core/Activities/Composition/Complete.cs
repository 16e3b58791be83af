using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Ends the nearest composite, or the workflow, with an outcome.</summary>
[Activity("Elsa", "Composition", "Signals the current composite activity to complete itself as a whole.")]
public sealed class Complete([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line), ITerminalNode
{
    [Input(Description = "The outcome or set of outcomes to complete this activity with.", UIHint = InputUIHints.OutcomePicker, DefaultSyntax = "Object")]
    public Input<object>? Outcomes { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        await context.CompleteCompositeAsync(context.Get(Outcomes) switch
        {
            null => ["Done"],
            string single => [single],
            JsonArray list => [.. list.Select(o => o?.ToString() ?? "")],
            IEnumerable<object> list => [.. list.Select(o => o.ToString() ?? "")],
            _ => ["Done"],
        });
        await context.CompleteActivityAsync();
    }
}
