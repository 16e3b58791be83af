using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>prevBusinessDay(iso)</c>: 09:00 of that day, or of the business day before it.</summary>
internal sealed class PreviousBusinessDayFunction : IScriptFunction
{
    public string Name => "prevBusinessDay";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(SeoulTime.At(context.Services.GetRequiredService<HolidayRegister>().Current.SameOrPrevious(arguments.Instant(0, context).SeoulDate()), new TimeOnly(9, 0)));
}
