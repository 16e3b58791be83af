using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Runs duties and remembers what was run for which moment, so that a stop over the morning is made up for and no moment is done twice.</summary>
internal sealed class DutyRunner(IEnumerable<ICronDuty> duties, IDutyLog log, ICommitGate gate, ILogger<DutyRunner> logger)
{
    public async Task RunAsync(string name, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var duty = duties.FirstOrDefault(d => d.Name == name);
        if (duty is null)
        {
            logger.LogWarning("Duty {Duty} is scheduled but this version has none of that name", name);
            return;
        }

        if (await log.LastAsync(name, cancellationToken) >= due)
        {
            return;
        }

        await duty.RunAsync(due, cancellationToken);
        await RememberAsync(name, due, cancellationToken);
    }

    /// <summary>At start: the latest moment each duty should have run at, if nobody was there then. A duty seen for the first time starts from now.</summary>
    public async Task CatchUpAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var duty in duties)
        {
            if (await log.LastAsync(duty.Name, cancellationToken) is not { } last)
            {
                await RememberAsync(duty.Name, now, cancellationToken);
            }
            else if (DutyCalendar.LastBefore(duty.Cron, last, now) is { } missed)
            {
                logger.LogInformation("Duty {Duty} was missed at {Moment} and is made up for", duty.Name, missed);
                await RunAsync(duty.Name, missed, cancellationToken);
            }
        }
    }

    private Task RememberAsync(string name, DateTimeOffset moment, CancellationToken cancellationToken) => gate.CommitAsync(
        "duty.done",
        (services, ct) => services.GetRequiredService<IDutyLog>().RanAsync(name, moment, ct).AsTask(),
        cancellationToken);
}
