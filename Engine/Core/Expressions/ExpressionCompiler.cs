namespace SmartFactory.Engine.Expressions;

/// <summary>Makes expressions ready, whatever their type.</summary>
public sealed class ExpressionCompiler
{
    private readonly Dictionary<string, IExpressionHandler> _handlers = new(StringComparer.OrdinalIgnoreCase);

    public ExpressionCompiler(IEnumerable<IExpressionHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            _handlers[handler.Type] = handler;
        }
    }

    /// <summary>The expression types a definition may use.</summary>
    public IEnumerable<string> Types => _handlers.Keys;

    public CompiledExpression Compile(Expression expression, Type target)
    {
        if (!_handlers.TryGetValue(expression.Type, out var handler))
        {
            return new FailingExpression($"Expression type '{expression.Type}' is not known.");
        }

        return handler.Compile(expression, target);
    }
}
