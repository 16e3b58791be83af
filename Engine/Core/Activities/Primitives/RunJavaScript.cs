using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs a script, which may choose the outcome.</summary>
[Activity("Elsa", "Scripting", "Executes JavaScript code", DisplayName = "Run JavaScript")]
public sealed class RunJavaScript([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity<object?>(source, line)
{
    [Input(Description = "The script to run.", DefaultSyntax = "JavaScript", UIHint = InputUIHints.CodeEditor)]
    public Input<string> Script { get; set; } = new("");

    [Input(DisplayName = "Possible Outcomes", Description = "A list of possible outcomes.", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<ICollection<string>>? PossibleOutcomes { get; set; }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var script = context.Get(Script);
        if (string.IsNullOrWhiteSpace(script))
        {
            return default;
        }

        var evaluator = context.GetRequiredService<JavaScriptEvaluator>();
        var scope = new ScriptScope(context) { MaySetOutcomes = true };
        var result = evaluator.Evaluate(evaluator.Prepare(script), scope);
        if (result is not null)
        {
            context.Set(Result, result);
        }

        return context.CompleteActivityAsync(new Outcomes([.. scope.Outcomes ?? ["Done"]]));
    }
}
