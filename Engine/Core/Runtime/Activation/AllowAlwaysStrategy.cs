using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>What holds when a definition says nothing.</summary>
internal sealed class AllowAlwaysStrategy : IActivationStrategy
{
    public string WireName => nameof(AllowAlwaysStrategy);

    public ValueTask<bool> AllowsAsync(Workflow workflow, string? correlationId, CancellationToken cancellationToken) => new(true);
}
