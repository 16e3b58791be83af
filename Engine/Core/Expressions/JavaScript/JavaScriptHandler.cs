using Jint;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>JavaScript expressions. They are parsed when they are first needed: a process that starts has hundreds it will not use for months.</summary>
internal sealed class JavaScriptHandler(JavaScriptEvaluator evaluator) : IExpressionHandler
{
    public string Type => "JavaScript";

    public CompiledExpression Compile(Expression expression, Type target)
    {
        var script = ValueConversion.To<string>(expression.Value);
        return string.IsNullOrWhiteSpace(script) ? new ConstantExpression(null) : new Script(evaluator, script, target);
    }

    private sealed class Script(JavaScriptEvaluator evaluator, string script, Type target) : CompiledExpression
    {
        private ScriptPlan? _plan;

        public override object? Evaluate(ActivityExecutionContext context)
        {
            var plan = _plan ??= Prepare();
            return ValueConversion.ConvertTo(evaluator.Evaluate(plan, new ScriptScope(context)), target);
        }

        private ScriptPlan Prepare()
        {
            try
            {
                return evaluator.Prepare(script);
            }
            catch (ScriptPreparationException exception)
            {
                throw new InvalidOperationException(exception.InnerException?.Message ?? exception.Message, exception);
            }
        }
    }
}
