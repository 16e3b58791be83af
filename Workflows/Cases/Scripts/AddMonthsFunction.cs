using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>addMonths(iso, n)</c>: the same day of the month in Seoul, or the last one it has.</summary>
internal sealed class AddMonthsFunction : IScriptFunction
{
    public string Name => "addMonths";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(arguments.Instant(0, context).ToSeoul().AddMonths((int)arguments.Whole(1)));
}
