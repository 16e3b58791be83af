namespace SmartFactory.Host.Operations;

/// <summary>
/// When a request reached this server, noted before anything of it waits: for a processor, for the database, for its turn to be stored.
/// A deadline is kept by it, so that a busy server makes nobody late.
/// </summary>
internal static class Arrival
{
    private static readonly object Key = new();

    /// <summary>The first in the line.</summary>
    public static IApplicationBuilder UseArrival(this WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        return app.Use((context, next) =>
        {
            context.Items[Key] = clock.GetUtcNow();
            return next(context);
        });
    }

    public static DateTimeOffset? ArrivedAt(this HttpContext context) => context.Items.TryGetValue(Key, out var at) ? (DateTimeOffset?)at : null;
}
