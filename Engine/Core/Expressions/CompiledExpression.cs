using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>An expression made ready once, when its workflow is built, and evaluated by any number of instances at the same time.</summary>
public abstract class CompiledExpression
{
    /// <summary>The same immutable value every time, so that nothing needs to be evaluated.</summary>
    internal virtual bool IsConstant => false;

    /// <summary>The value, converted to the type it was compiled for.</summary>
    public abstract object? Evaluate(ActivityExecutionContext context);
}
