using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>now()</c>: the engine's clock as ISO text.</summary>
internal sealed class NowFunction : IScriptFunction
{
    public string Name => "now";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(context.Clock.GetUtcNow());
}
