using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Idempotency;

namespace SmartFactory.Host.Idempotency;

/// <summary>Puts the key of the request into the very transaction of its change: either both are stored or neither is.</summary>
internal sealed class IdempotentCommitGate(ICommitGate gate) : ICommitGate, IAsyncDisposable
{
    /// <summary>Commits on the way to the change, which may happen again: a file taken in, a draft kept, an attempt to sign in counted.</summary>
    private static readonly HashSet<string> Preparations = ["file.store", "task.draft", "account.sign-in", "keys.store"];

    public Task<T> CommitAsync<T>(string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        OpenRequest.Current is { IsTaken: false } request && !Preparations.Contains(name)
            ? TakeAsync(request, name, work, cancellationToken)
            : gate.CommitAsync(name, work, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (gate is IAsyncDisposable inner)
        {
            await inner.DisposeAsync();
        }
        else if (gate is IDisposable plain)
        {
            plain.Dispose();
        }
    }

    private async Task<T> TakeAsync<T>(OpenRequest request, string name, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await gate.CommitAsync(
            name,
            async (services, ct) => await services.GetRequiredService<AnsweredRequests>().TakeAsync(request.Id, request.Hash, name, ct)
                ? await work(services, ct)
                : throw new RepeatedRequestException(request.Id),
            cancellationToken);
        request.IsTaken = true;
        return result;
    }
}
