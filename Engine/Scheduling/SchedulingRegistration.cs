using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace SmartFactory.Engine.Scheduling;

public static class SchedulingRegistration
{
    /// <summary>The pump, the cron duties and the sweep, for a process that serves. Command-line verbs and rehearsals do without.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, SchedulingOptions? options = null)
    {
        var node = new NodeName();
        services.AddSingleton(node);
        services.AddSingleton(options ?? new SchedulingOptions());
        services.AddHostedService<PumpService>();
        services.AddScoped<DutyRunner>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "smartfactory";
                scheduler.InstanceId = node.Value;
            });
            quartz.UseDefaultThreadPool(4);
            if (options is { PostgreSqlConnectionString: { } connection, Driver: { } driver })
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(driver, connection);
                    store.ProvisionSchema();
                    store.ConfigureStore(s => s.StoreJobDataAsStrings = true);
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                    });
                });
            }
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHostedService<DutyService>();
        return services;
    }
}
