using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SmartFactory.Host.Operations;

internal static class OperationsRegistration
{
    /// <summary>What whoever runs the product looks at. Metrics and traces go to an OpenTelemetry collector when one is named ("Operations:Collector", or the standard OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(new DiskRoom(ProductData.Folder(configuration, environment)));
        services.AddSingleton<Draining>();
        services.AddHostedService(sp => sp.GetRequiredService<Draining>());
        services.AddSingleton<BacklogSampler>();
        services.AddHostedService(sp => sp.GetRequiredService<BacklogSampler>());
        services.AddHostedService<HolidayFollower>();

        // A burst, a mail and an answer under way end within this; what does not is taken up by the next start.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(configuration.GetValue("Operations:StopWithinSeconds", 30) + configuration.GetValue("Operations:DrainSeconds", 0)));
        var collector = configuration["Operations:Collector"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(collector))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter("SmartFactory.Engine", BacklogSampler.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
                .AddOtlpExporter(to => to.Endpoint = new Uri(collector)))
            .WithTracing(traces => traces
                .AddSource("Microsoft.AspNetCore", "SmartFactory.Engine", "Npgsql")
                .AddOtlpExporter(to => to.Endpoint = new Uri(collector)));
        return services;
    }
}
