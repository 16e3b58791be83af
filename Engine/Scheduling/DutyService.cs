using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Scheduling;

/// <summary>
/// Puts every duty and the sweep into the scheduler and makes up for what was missed, at start and again and again: whoever
/// empties the scheduler's tables loses nothing, and a duty whose node died is taken over. Nothing is re-armed for single
/// cases: their timers are rows.
/// </summary>
internal sealed class DutyService(ISchedulerFactory schedulers, IServiceScopeFactory scopes, SchedulingOptions options, TimeProvider clock, ILogger<DutyService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // This version's schedule replaces what an older one left; afterwards only what is gone is put back.
        var replace = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAfterAsync(replace, stoppingToken);
                replace = false;
                await Task.Delay(options.LookEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A lost database must not end it: it tries again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                logger.LogError(failure, "The duties could not be looked after; it is tried again");
                await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            }
        }
    }

    private async Task LookAfterAsync(bool replace, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        await ScheduleAsync(scheduler, Sweep(), SweepTrigger(), replace, stoppingToken);
        foreach (var duty in scope.ServiceProvider.GetServices<ICronDuty>())
        {
            await ScheduleAsync(scheduler, Job(duty), Trigger(duty), replace, stoppingToken);
        }

        await scope.ServiceProvider.GetRequiredService<DutyRunner>().CatchUpAsync(clock.GetUtcNow(), stoppingToken);
    }

    private static async Task ScheduleAsync(IScheduler scheduler, IJobDetail job, ITrigger trigger, bool replace, CancellationToken cancellationToken)
    {
        if (replace || await scheduler.GetTrigger(trigger.Key, cancellationToken) is null || await scheduler.GetJobDetail(job.Key, cancellationToken) is null)
        {
            await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }
    }

    private static IJobDetail Sweep() => JobBuilder.Create<SweepJob>().WithIdentity("sweep").Build();

    // The scheduler goes by the product's clock, and so must its triggers: one that asks the machine's for its next moment,
    // when a demonstration's clock is months ahead, is late again at once, without end.
    private ITrigger SweepTrigger() => TriggerBuilder.Create(clock).WithIdentity("sweep").StartNow()
        .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()).Build();

    private static IJobDetail Job(ICronDuty duty) =>
        JobBuilder.Create<CronDutyJob>().WithIdentity(duty.Name, "duties").UsingJobData(CronDutyJob.DutyName, duty.Name).Build();

    private ITrigger Trigger(ICronDuty duty) => TriggerBuilder.Create(clock).WithIdentity(duty.Name, "duties")
        .WithSchedule(CronScheduleBuilder.Create(duty.Cron).InTimeZone(DutyCalendar.Seoul)).Build();
}
