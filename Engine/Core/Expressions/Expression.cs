namespace SmartFactory.Engine.Expressions;

/// <summary>How a value is come by: a literal, a variable, an input, a script …</summary>
/// <param name="Type">Names the <see cref="IExpressionHandler"/>.</param>
/// <param name="Value">Text, a plain value, a reference or a delegate, as the handler wants it.</param>
public sealed record Expression(string Type, object? Value)
{
    public static Expression LiteralExpression(object? value) => new("Literal", value);

    public static Expression JavaScript(string script) => new("JavaScript", script);

    public static Expression DelegateExpression(Func<Execution.ExpressionExecutionContext, object?> value) => new("Delegate", value);
}
