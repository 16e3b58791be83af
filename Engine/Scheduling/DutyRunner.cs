using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Runs duties, each moment of each on one node, and remembers what was run for which moment, so that a stop over the morning is made up for and no moment is done twice.</summary>
internal sealed class DutyRunner(IEnumerable<ICronDuty> duties, IDutyLog log, ICommitGate gate, NodeName node, SchedulingOptions options, TimeProvider clock, ILogger<DutyRunner> logger)
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(10);

    public async Task RunAsync(string name, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var duty = duties.FirstOrDefault(d => d.Name == name);
        if (duty is null)
        {
            logger.LogWarning("Duty {Duty} is scheduled but this version has none of that name", name);
            return;
        }

        if (await log.LastAsync(name, cancellationToken) >= due || !await ClaimAsync(name, due, cancellationToken))
        {
            return;
        }

        Failpoint.Pass(Failpoints.DutyClaimed);
        await RunClaimedAsync(duty, due, cancellationToken);
        Failpoint.Pass(Failpoints.DutyDone);
        await RememberAsync(name, due, CancellationToken.None);
    }

    /// <summary>The latest moment each duty should have run at, if nobody has run it: nobody was there then, or the scheduler's book was lost, or who ran it died. A duty seen for the first time starts from now.</summary>
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
                logger.LogInformation("Duty {Duty} was due at {Moment} and nobody has done it yet", duty.Name, missed);
                await RunAsync(duty.Name, missed, cancellationToken);
            }
        }
    }

    private async Task RunClaimedAsync(ICronDuty duty, DateTimeOffset due, CancellationToken cancellationToken)
    {
        using var finished = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(duty.Name, finished.Token);
        try
        {
            await duty.RunAsync(due, cancellationToken);
        }
        catch (Exception failure)
        {
            // Not at once by the next node: what fails here mostly fails there.
            logger.LogError(failure, "Duty {Duty} failed; it is tried again in {Rest}", duty.Name, RestAfterFailure);
            await KeepAsync(duty.Name, failure is OperationCanceledException ? TimeSpan.Zero : RestAfterFailure);
            throw;
        }
        finally
        {
            await finished.CancelAsync();
            await renewing;
        }
    }

    /// <summary>While a long duty (a backup) runs, the others shall not think this node dead.</summary>
    private async Task RenewAsync(string name, CancellationToken finished)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.DutyLease / 4, finished);
                await KeepAsync(name, options.DutyLease);
            }
        }
        catch (OperationCanceledException) when (finished.IsCancellationRequested)
        {
            // The duty is done.
        }
        catch (CommitFailedException failure)
        {
            logger.LogWarning(failure, "The claim on duty {Duty} could not be renewed", name);
        }
    }

    private Task<bool> ClaimAsync(string name, DateTimeOffset due, CancellationToken cancellationToken) => gate.CommitAsync(
        "duty.claim",
        (services, ct) => services.GetRequiredService<IDutyLog>().ClaimAsync(new DutyClaim(name, due, node.Value, clock.GetUtcNow() + options.DutyLease), ct).AsTask(),
        cancellationToken);

    private Task KeepAsync(string name, TimeSpan time) => gate.CommitAsync(
        "duty.keep",
        (services, ct) => services.GetRequiredService<IDutyLog>().KeepAsync(name, node.Value, clock.GetUtcNow() + time, ct).AsTask(),
        CancellationToken.None);

    private Task RememberAsync(string name, DateTimeOffset moment, CancellationToken cancellationToken) => gate.CommitAsync(
        "duty.done",
        (services, ct) => services.GetRequiredService<IDutyLog>().RanAsync(name, moment, ct).AsTask(),
        cancellationToken);
}
