using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Puts every duty and the sweep into the scheduler, then makes up for what was missed. Nothing is re-armed for single cases: their timers are rows.</summary>
internal sealed class DutyService(ISchedulerFactory schedulers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DutyService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await ScheduleAsync(scheduler, Sweep(), SweepTrigger(), stoppingToken);
            foreach (var duty in scope.ServiceProvider.GetServices<ICronDuty>())
            {
                await ScheduleAsync(scheduler, Job(duty), Trigger(duty), stoppingToken);
            }

            await scope.ServiceProvider.GetRequiredService<DutyRunner>().CatchUpAsync(clock.GetUtcNow(), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("Stopped while scheduling duties");
        }
    }

    private static Task ScheduleAsync(IScheduler scheduler, IJobDetail job, ITrigger trigger, CancellationToken cancellationToken) =>
        scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken).AsTask();

    private static IJobDetail Sweep() => JobBuilder.Create<SweepJob>().WithIdentity("sweep").Build();

    private static ITrigger SweepTrigger() => TriggerBuilder.Create().WithIdentity("sweep").StartNow()
        .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()).Build();

    private static IJobDetail Job(ICronDuty duty) =>
        JobBuilder.Create<CronDutyJob>().WithIdentity(duty.Name, "duties").UsingJobData(CronDutyJob.DutyName, duty.Name).Build();

    private static ITrigger Trigger(ICronDuty duty) => TriggerBuilder.Create().WithIdentity(duty.Name, "duties")
        .WithSchedule(CronScheduleBuilder.Create(duty.Cron).InTimeZone(DutyCalendar.Seoul)).Build();
}
