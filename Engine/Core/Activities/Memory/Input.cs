using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>A configured value of an activity: an expression that is evaluated before the activity runs.</summary>
public abstract class Input
{
    protected Input(Expression? expression) => Expression = expression;

    public Expression? Expression { get; internal set; }

    public abstract Type Type { get; }

    internal Activity? Owner { get; private set; }

    /// <summary>Where the evaluated value lies among the inputs of its owner's execution.</summary>
    internal int Slot { get; private set; } = -1;

    internal CompiledExpression? Compiled { get; private set; }

    internal bool IsConstant { get; private set; }

    internal object? Constant { get; private set; }

    /// <summary>The value where it needs no execution to be known; null otherwise.</summary>
    public object? ConstantOrNothing => IsConstant ? Constant : null;

    /// <summary>Done once, when the workflow is built.</summary>
    internal void Bind(Activity owner, int slot, CompiledExpression compiled)
    {
        Owner = owner;
        Slot = slot;
        Compiled = compiled;
        IsConstant = compiled.IsConstant;
        Constant = compiled.IsConstant ? compiled.Evaluate(null!) : null;
    }

    internal object? Evaluate(ActivityExecutionContext context) =>
        Compiled is not null ? Compiled.Evaluate(context)
        : Expression is null ? null
        : context.GetRequiredService<ExpressionCompiler>().Compile(Expression, Type).Evaluate(context);
}

/// <summary>A typed <see cref="Input"/>.</summary>
public class Input<T> : Input
{
    public Input(T literal)
        : this(Expression.LiteralExpression(literal))
    {
    }

    public Input(Literal<T> literal)
        : this(Expression.LiteralExpression(literal is null ? null : literal.Value))
    {
    }

    public Input(Expression? expression)
        : base(expression)
    {
    }

    public Input(Func<ExpressionExecutionContext, T> value)
        : this(Expression.DelegateExpression(context => value(context)))
    {
    }

    public Input(Func<T> value)
        : this(Expression.DelegateExpression(_ => value()))
    {
    }

    public Input(Variable<T> variable)
        : this(new Expression("Variable", variable))
    {
    }

    public Input(Variable variable)
        : this(new Expression("Variable", variable))
    {
    }

    /// <summary>What another activity produced.</summary>
    public Input(Output output)
        : this(Expression.DelegateExpression(context => context.ActivityExecutionContext.Get(output)))
    {
    }

    public override Type Type => typeof(T);
}
