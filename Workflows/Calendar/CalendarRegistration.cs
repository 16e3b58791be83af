using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Calendar;

internal static class CalendarRegistration
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSingleton<HolidayRegister>()
        .AddSingleton<HolidayWatch>()
        .AddScoped<HolidayService>();
}
