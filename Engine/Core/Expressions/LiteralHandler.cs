namespace SmartFactory.Engine.Expressions;

/// <summary>A value written as it is, converted to what the input wants.</summary>
internal sealed class LiteralHandler : IExpressionHandler
{
    public string Type => "Literal";

    public CompiledExpression Compile(Expression expression, Type target) => ConstantExpression.Of(expression.Value, target);
}
