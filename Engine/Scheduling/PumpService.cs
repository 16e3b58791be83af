using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Keeps the pump going in a host: at once after a commit, when the next timer is due, and by sweep. The rows are the truth; without any hint the sweep alone finishes all work.</summary>
internal sealed class PumpService(IDispatchPump pump, CommitSignal commits, TimeProvider clock, ILogger<PumpService> logger) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    // A backlog after a long stop is worked off in portions, so that people's own commits get their turn in between.
    private const int Portion = 64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = commits.NextAsync();
            var pause = await WorkAsync(stoppingToken);
            if (pause > TimeSpan.Zero)
            {
                await WaitAsync(commit, pause, stoppingToken);
            }
        }
    }

    /// <returns>How long nothing is due.</returns>
    private async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            // In turns: rows that keep coming must not keep timers waiting, nor a thousand overdue timers the rows.
            var done = await pump.DrainAsync(Portion, stoppingToken);
            if (await pump.FireDueTimersAsync(Portion, stoppingToken) > 0 || done >= Portion)
            {
                return TimeSpan.Zero;
            }

            var next = await pump.NextDueAsync(stoppingToken);
            var wait = next is { } due ? due - clock.GetUtcNow() : Sweep;
            return wait < TimeSpan.FromMilliseconds(50) ? TimeSpan.FromMilliseconds(50) : wait < Sweep ? wait : Sweep;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
#pragma warning disable CA1031 // A full disk or a lost database must not end the pump: it tries again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.LogError(failure, "The pump could not work; it tries again in {Pause}", Sweep);
            return Sweep;
        }
    }

    private static async Task WaitAsync(Task commit, TimeSpan pause, CancellationToken stoppingToken)
    {
        using var delay = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(commit, Task.Delay(pause, delay.Token));
        await delay.CancelAsync();
    }
}
