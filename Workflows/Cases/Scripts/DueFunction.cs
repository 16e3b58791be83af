using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>due("C7+", from?)</c>: the instant a due rule gives, as ISO text.</summary>
internal sealed class DueFunction : IScriptFunction
{
    public string Name => "due";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(DueRule.Parse(arguments.Text(0)).Compute(arguments.Instant(1, context), context.Services.GetRequiredService<HolidayRegister>().Current));
}
