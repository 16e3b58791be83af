using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>A value known when the workflow is built. Structured values are copied for each execution, which may change its copy.</summary>
internal sealed class ConstantExpression(object? value) : CompiledExpression
{
    private readonly bool _mutable = value is not null and not string && !value.GetType().IsValueType;

    internal override bool IsConstant => !_mutable;

    /// <summary>Converts once; a value that cannot be converted fails each time it is asked for.</summary>
    public static CompiledExpression Of(object? value, Type target)
    {
        try
        {
            return new ConstantExpression(ValueConversion.ConvertTo(value, target));
        }
        catch (InvalidCastException exception)
        {
            return new FailingExpression(exception.Message, exception.InnerException);
        }
    }

    public override object? Evaluate(ActivityExecutionContext context) =>
        !_mutable ? value
        : value is JsonNode node ? node.DeepClone()
        : value is System.Collections.IList list and not Array ? ValueConversion.ConvertTo(JsonValues.ToNode(list), value.GetType())
        : value;
}
