using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>seoul(iso)</c>: "2026-04-03(금) 18:00"; an empty text for none.</summary>
internal sealed class SeoulFunction : IScriptFunction
{
    public string Name => "seoul";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        arguments.Text(0).Length == 0 ? "" : SeoulTime.Text(arguments.Instant(0, context));
}
