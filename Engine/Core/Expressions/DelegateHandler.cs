using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>Code given where a workflow is built by code.</summary>
internal sealed class DelegateHandler : IExpressionHandler
{
    public string Type => "Delegate";

    public CompiledExpression Compile(Expression expression, Type target) =>
        expression.Value is Func<ExpressionExecutionContext, object?> value ? new Caller(value, target) : new ConstantExpression(null);

    private sealed class Caller(Func<ExpressionExecutionContext, object?> value, Type target) : CompiledExpression
    {
        public override object? Evaluate(ActivityExecutionContext context) => ValueConversion.ConvertTo(value(context.ExpressionExecutionContext), target);
    }
}
