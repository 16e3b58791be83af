using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Runtime.Dispatching;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime;

/// <summary>Does rows and timers in a fixed order (time, then id), each in its own commit. A row that fails rests and is tried again; one that never succeeds is parked with an incident, and the others go on.</summary>
internal sealed class DispatchPump(ICommitGate gate, OutsidePump outside, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DispatchPump> logger) : IDispatchPump
{
    private const int Batch = 64;

    private readonly ConcurrentDictionary<(Type Port, string Kind), Type> _handlers = [];

    public Task<int> DrainAsync(CancellationToken cancellationToken = default) => DrainAsync(int.MaxValue, cancellationToken);

    public async Task<int> DrainAsync(int limit, CancellationToken cancellationToken = default)
    {
        var total = 0;
        while (true)
        {
            var ids = await ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(Math.Min(Batch, limit - total), DispatchKinds.Http, cancellationToken));
            var done = 0;
            foreach (var id in ids)
            {
                cancellationToken.ThrowIfCancellationRequested();
                done += await DispatchAsync(id, cancellationToken) ? 1 : 0;
            }

            // Rows that others hold would be listed again and again: theirs to finish.
            done += done == 0 ? await outside.DrainAsync(DispatchKinds.Http, cancellationToken) : 0;
            total += done;
            if (done == 0 || total >= limit)
            {
                return total;
            }
        }
    }

    public async Task<int> FireDueTimersAsync(int limit = int.MaxValue, CancellationToken cancellationToken = default)
    {
        var total = 0;
        while (total < limit)
        {
            var ids = await ReadAsync<ITimerQueue, IReadOnlyList<string>>(queue => queue.DueAsync(Math.Min(Batch, limit - total), cancellationToken));
            var fired = 0;
            foreach (var id in ids)
            {
                cancellationToken.ThrowIfCancellationRequested();
                fired += await FireAsync(id, cancellationToken) ? 1 : 0;
            }

            if (fired == 0)
            {
                break;
            }

            total += fired;
        }

        return total;
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default)
    {
        var timer = await ReadAsync<ITimerQueue, DateTimeOffset?>(queue => queue.NextDueAsync(cancellationToken));
        var row = await ReadAsync<IDispatchStore, DateTimeOffset?>(store => store.NextAsync(cancellationToken));
        return timer is null || row < timer ? row ?? timer : timer;
    }

    private async Task<bool> DispatchAsync(long id, CancellationToken cancellationToken)
    {
        Dispatch? taken = null;
        try
        {
            return await gate.CommitAsync(
                "dispatch",
                async (services, ct) =>
                {
                    taken = await services.GetRequiredService<IDispatchStore>().TakeAsync(id, ct);
                    if (taken is null)
                    {
                        return false;
                    }

                    Failpoint.Pass(Failpoints.DispatchTaken);
                    await HandlerOf(services, taken.Kind).DoAsync(taken, ct);
                    Failpoint.Pass(Failpoints.DispatchDone);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception failure) when (taken is not null && IsTheRowsOwn(failure))
        {
            await RestAsync(taken, failure);
            return true;
        }
    }

    private async Task<bool> FireAsync(string id, CancellationToken cancellationToken)
    {
        WorkflowTimer? taken = null;
        try
        {
            return await gate.CommitAsync(
                "timer",
                async (services, ct) =>
                {
                    taken = await services.GetRequiredService<ITimerQueue>().TakeAsync(id, ct);
                    if (taken is null)
                    {
                        return false;
                    }

                    Failpoint.Pass(Failpoints.TimerTaken);
                    await TimerHandlerOf(services, taken.Kind).FireAsync(taken, ct);
                    Failpoint.Pass(Failpoints.TimerFired);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception failure) when (taken is not null && IsTheRowsOwn(failure))
        {
            await RestAsync(taken, failure);
            return true;
        }
    }

    /// <summary>A full disk or a stopping host is no fault of the row: it counts no attempt and the whole pump pauses.</summary>
    private static bool IsTheRowsOwn(Exception failure) => failure is not (OperationCanceledException or CommitFailedException);

    private Task RestAsync(Dispatch row, Exception failure)
    {
        var rest = Retry.After(row.Attempts + 1);
        logger.LogWarning(failure, "Row {Id} ({Kind}) failed {Attempts} times; {Then}", row.Id, row.Kind, row.Attempts + 1, Then(rest));
        return gate.CommitAsync("dispatch.failed", async (services, ct) =>
        {
            await services.GetRequiredService<IDispatchStore>().FailedAsync(row.Id, failure.Message, clock.GetUtcNow() + rest, ct);
            if (rest is null)
            {
                await services.GetRequiredService<IIncidentStore>()
                    .AddAsync("dispatch", row.InstanceId, $"Row {row.Id} ({row.Kind}) was given up after {row.Attempts + 1} attempts.", failure, ct);
            }
        });
    }

    private Task RestAsync(WorkflowTimer timer, Exception failure) => gate.CommitAsync("timer.failed", async (services, ct) =>
    {
        var queue = services.GetRequiredService<ITimerQueue>();
        var failures = await queue.AttemptsAsync(timer.Id, ct) + 1;
        var rest = Retry.After(failures);
        logger.LogWarning(failure, "Timer {Id} ({Kind}) failed {Attempts} times; {Then}", timer.Id, timer.Kind, failures, Then(rest));
        await queue.FailedAsync(timer.Id, failure.Message, clock.GetUtcNow() + rest, ct);
        if (rest is null)
        {
            await services.GetRequiredService<IIncidentStore>()
                .AddAsync("timer", timer.InstanceId, $"Timer {timer.Id} ({timer.Kind}) was given up after {failures} attempts.", failure, ct);
        }
    });

    private static string Then(TimeSpan? rest) => rest is { } pause ? $"again in {pause}" : "given up";

    private IDispatchHandler HandlerOf(IServiceProvider services, string kind) =>
        Find<IDispatchHandler>(services, kind, h => h.Kind) ?? throw new InvalidOperationException($"Nothing handles rows of kind '{kind}'.");

    private ITimerHandler TimerHandlerOf(IServiceProvider services, string kind) =>
        Find<ITimerHandler>(services, kind, h => h.Kind) ?? throw new InvalidOperationException($"Nothing handles timers of kind '{kind}'.");

    /// <summary>Handlers know their kind only as objects; after the first search only the one that is wanted is made.</summary>
    private T? Find<T>(IServiceProvider services, string kind, Func<T, string> kindOf)
        where T : class
    {
        if (_handlers.TryGetValue((typeof(T), kind), out var known))
        {
            return (T)services.GetRequiredService(known);
        }

        var found = services.GetServices<T>().FirstOrDefault(h => kindOf(h) == kind);
        if (found is not null)
        {
            _handlers[(typeof(T), kind)] = found.GetType();
        }

        return found;
    }

    private async Task<TResult> ReadAsync<TStore, TResult>(Func<TStore, ValueTask<TResult>> read)
        where TStore : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TStore>());
    }
}
