using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Elsa's shorthand for reading inputs and setting outputs that a definition may leave out.</summary>
public static class InputReading
{
    public static T Get<T>(this Input<T>? input, ActivityExecutionContext context) => context.Get(input)!;

    public static T Get<T>(this Input<T>? input, ExpressionExecutionContext context) => context.Get(input)!;

    public static T? GetOrDefault<T>(this Input<T>? input, ActivityExecutionContext context) => context.Get(input);

    public static T? GetOrDefault<T>(this Input<T>? input, ActivityExecutionContext context, Func<T> defaultValue) =>
        input is null || context.Get(input) is not { } value ? defaultValue() : value;

    public static void Set<T>(this Output<T>? output, ActivityExecutionContext context, T? value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(output))] string? outputName = null) =>
        context.Set(output, value, outputName);
}
