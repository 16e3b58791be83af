using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>Reads an input of the workflow (or of the workflow used as an activity) by its name.</summary>
internal sealed class InputHandler : IExpressionHandler
{
    public string Type => "Input";

    public CompiledExpression Compile(Expression expression, Type target)
    {
        var name = expression.Value is JsonObject json ? json["name"]?.ToString() : expression.Value as string;
        return name is null ? new ConstantExpression(null) : new Reader(name, target);
    }

    private sealed class Reader(string name, Type target) : CompiledExpression
    {
        public override object? Evaluate(ActivityExecutionContext context) => ValueConversion.ConvertTo(WorkflowInputs.Find(context, name), target);
    }
}
