using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>fact("round.exists", {year: 2026})</c>: asks the record of the case.</summary>
internal sealed class FactFunction : IScriptFunction
{
    public string Name => "fact";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        context.Services.GetRequiredService<FactReader>().Read(arguments.Text(0), context.CorrelationId, context.InstanceId, arguments.Object(1));
}
