using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>Reads a variable by its id, from the innermost scope outwards.</summary>
internal sealed class VariableHandler : IExpressionHandler
{
    public string Type => "Variable";

    public CompiledExpression Compile(Expression expression, Type target) => expression.Value switch
    {
        Variable variable => new Reader(variable.Id, target),
        JsonObject json when (json["id"] ?? json["name"]) is { } id => new Reader(id.ToString(), target),
        string id => new Reader(id, target),
        _ => new ConstantExpression(null),
    };

    private sealed class Reader(string id, Type target) : CompiledExpression
    {
        public override object? Evaluate(ActivityExecutionContext context) =>
            context.FindVariable(id, byName: false) is { } cell ? ValueConversion.ConvertTo(cell.Value, target) : null;
    }
}
