namespace SmartFactory.Engine.Runtime;

public static class CommitGateOverloads
{
    /// <summary>A commit that answers nothing.</summary>
    public static Task CommitAsync(this ICommitGate gate, string name, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return gate.CommitAsync(
            name,
            async (services, ct) =>
            {
                await work(services, ct);
                return true;
            },
            cancellationToken);
    }
}
