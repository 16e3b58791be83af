using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Expressions;

/// <summary>JSON text converted to what the input wants. As in Elsa it stays text where any object will do.</summary>
internal sealed class ObjectHandler : IExpressionHandler
{
    public string Type => "Object";

    public CompiledExpression Compile(Expression expression, Type target)
    {
        if (expression.Value is not string text || target == typeof(object) || target == typeof(string))
        {
            return ConstantExpression.Of(expression.Value, target);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new ConstantExpression(null);
        }

        try
        {
            return ConstantExpression.Of(JsonValues.ToClr(JsonNode.Parse(text)), target);
        }
        catch (JsonException exception)
        {
            return new FailingExpression($"The Object expression is not JSON: {exception.Message}", exception);
        }
    }
}
