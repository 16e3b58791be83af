using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>addDays(iso, n)</c>: the same wall-clock time n days later.</summary>
internal sealed class AddDaysFunction : IScriptFunction
{
    public string Name => "addDays";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(arguments.Instant(0, context).AddDays(arguments.Whole(1)));
}
