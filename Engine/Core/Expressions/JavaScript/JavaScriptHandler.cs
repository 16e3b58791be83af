using Jint;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>JavaScript expressions.</summary>
internal sealed class JavaScriptHandler(JavaScriptEvaluator evaluator) : IExpressionHandler
{
    public string Type => "JavaScript";

    public CompiledExpression Compile(Expression expression, Type target)
    {
        var script = ValueConversion.To<string>(expression.Value);
        if (string.IsNullOrWhiteSpace(script))
        {
            return new ConstantExpression(null);
        }

        try
        {
            return new Script(evaluator, evaluator.Prepare(script), target);
        }
        catch (ScriptPreparationException exception)
        {
            return new FailingExpression(exception.InnerException?.Message ?? exception.Message, exception);
        }
    }

    private sealed class Script(JavaScriptEvaluator evaluator, ScriptPlan plan, Type target) : CompiledExpression
    {
        public override object? Evaluate(ActivityExecutionContext context) =>
            ValueConversion.ConvertTo(evaluator.Evaluate(plan, new ScriptScope(context)), target);
    }
}
