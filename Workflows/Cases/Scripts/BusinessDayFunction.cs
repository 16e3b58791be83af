using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>businessDay(iso)</c>: 09:00 of that day, or of the next business day.</summary>
internal sealed class BusinessDayFunction : IScriptFunction
{
    public string Name => "businessDay";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context) =>
        SeoulTime.Iso(SeoulTime.At(context.Services.GetRequiredService<HolidayRegister>().Current.SameOrNext(arguments.Instant(0, context).SeoulDate()), new TimeOnly(9, 0)));
}
