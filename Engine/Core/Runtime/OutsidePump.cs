using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime.Dispatching;

namespace SmartFactory.Engine.Runtime;

/// <summary>Does rows that need something slow from outside: first that, with no transaction open, then the row in a commit of its own. What fails outside is an answer too, never a failed row.</summary>
internal sealed class OutsidePump(ICommitGate gate, IServiceScopeFactory scopes)
{
    private const int Batch = 16;

    /// <returns>How many rows were done.</returns>
    public async Task<int> DrainAsync(string kind, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var row in await PeekAsync(kind, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = await WorkAsync(row, cancellationToken);
            done += await gate.CommitAsync("dispatch.outside", (services, ct) => DoAsync(services, row.Id, kind, answer, ct), cancellationToken) ? 1 : 0;
        }

        return done;
    }

    private async Task<IReadOnlyList<Dispatch>> PeekAsync(string kind, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDispatchStore>().PeekAsync(kind, Batch, cancellationToken);
    }

    private async Task<JsonNode?> WorkAsync(Dispatch row, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await HandlerOf(scope.ServiceProvider, row.Kind).WorkAsync(row, cancellationToken);
    }

    private static async Task<bool> DoAsync(IServiceProvider services, long id, string kind, JsonNode? answer, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IDispatchStore>().TakeAsync(id, cancellationToken) is not { } taken)
        {
            return false;
        }

        taken.Payload["answer"] = answer?.DeepClone();
        await HandlerOf(services, kind).DoAsync(taken, cancellationToken);
        return true;
    }

    private static IOutsideWork HandlerOf(IServiceProvider services, string kind) =>
        services.GetServices<IDispatchHandler>().OfType<IOutsideWork>().First(h => h.Kind == kind);
}
