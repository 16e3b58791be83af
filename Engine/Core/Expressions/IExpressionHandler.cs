namespace SmartFactory.Engine.Expressions;

/// <summary>Makes expressions of one type ready for evaluation. Registered by type.</summary>
public interface IExpressionHandler
{
    string Type { get; }

    /// <summary>Never throws for a faulty expression: the activity that evaluates it shall fault, not the definition that holds it.</summary>
    CompiledExpression Compile(Expression expression, Type target);
}
