namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>A function that scripts may call by its name. Registered by type. It reads; it must not change anything.</summary>
public interface IScriptFunction
{
    string Name { get; }

    /// <param name="arguments">null, string, bool, long, double, JsonObject or JsonArray.</param>
    /// <returns>Any plain value, a JsonNode, or an object to be written as JSON.</returns>
    object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context);
}
