using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.LogPersistence;

/// <summary>
/// One choice as the designer writes it: a strategy by Elsa's class name (<c>{"evaluationMode": "Strategy", "strategyType": "….Exclude, …"}</c>),
/// an expression that answers a mode, or, in older definitions, just the mode.
/// </summary>
internal sealed class LogPersistenceRule
{
    private readonly LogPersistenceMode _mode;
    private readonly CompiledExpression? _expression;

    private LogPersistenceRule(LogPersistenceMode mode, CompiledExpression? expression)
    {
        _mode = mode;
        _expression = expression;
    }

    /// <returns>Null where nothing is chosen.</returns>
    public static LogPersistenceRule? Read(JsonNode? json, ExpressionCompiler compiler) => json switch
    {
        JsonObject choice when IsExpression(choice) => new LogPersistenceRule(LogPersistenceMode.Inherit, Compile(choice["expression"] as JsonObject, compiler)),
        JsonObject choice => new LogPersistenceRule(ModeOf(StrategyName(choice["strategyType"]?.ToString())), null),
        JsonValue value => new LogPersistenceRule(ModeOf(value.ToString()), null),
        _ => null,
    };

    /// <summary>An expression that fails must not fail the activity: what is inherited holds then.</summary>
    public LogPersistenceMode Resolve(ActivityExecutionContext context, LogPersistenceMode inherited)
    {
        var mode = _mode;
        if (_expression is not null)
        {
            try
            {
                mode = ModeOf(Convert.ToString(_expression.Evaluate(context), System.Globalization.CultureInfo.InvariantCulture));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                mode = LogPersistenceMode.Inherit;
            }
        }

        return mode == LogPersistenceMode.Inherit ? inherited : mode;
    }

    private static bool IsExpression(JsonObject choice) => choice["evaluationMode"]?.ToString() is "Expression" or "1";

    private static CompiledExpression? Compile(JsonObject? expression, ExpressionCompiler compiler) =>
        expression?["type"]?.ToString() is { } type ? compiler.Compile(new Expression(type, JsonValues.ToClr(expression["value"])), typeof(object)) : null;

    /// <summary>"Namespace.Exclude, Assembly" → "Exclude".</summary>
    private static string? StrategyName(string? type) => type?.Split(',')[0].Split('.')[^1];

    private static LogPersistenceMode ModeOf(string? name) =>
        Enum.TryParse<LogPersistenceMode>(name, ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : LogPersistenceMode.Inherit;
}
