using System.Globalization;
using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>won(1000)</c>: "1,000".</summary>
internal sealed class WonFunction : IScriptFunction
{
    public string Name => "won";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        arguments.Whole(0).ToString("N0", CultureInfo.InvariantCulture);
}
