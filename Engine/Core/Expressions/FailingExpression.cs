using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>Stands for an expression that cannot work, so that only the activity that needs it fails.</summary>
internal sealed class FailingExpression(string message, Exception? cause = null) : CompiledExpression
{
    public string Message { get; } = message;

    public override object? Evaluate(ActivityExecutionContext context) => throw new InvalidOperationException(Message, cause);
}
