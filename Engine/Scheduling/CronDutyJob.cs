using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Runs the duty its job data names.</summary>
[DisallowConcurrentExecution]
internal sealed class CronDutyJob(IServiceScopeFactory scopes) : IJob
{
    public const string DutyName = "duty";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.MergedJobDataMap.GetString(DutyName)!;
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DutyRunner>().RunAsync(name, due, cancellationToken);
    }
}
