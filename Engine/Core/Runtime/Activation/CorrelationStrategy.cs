using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>One running instance of any definition for a case at a time. As in Elsa, without a correlation id any running instance is in the way.</summary>
internal sealed class CorrelationStrategy(IInstanceStore instances) : IActivationStrategy
{
    public string WireName => "CorrelationStrategy";

    public async ValueTask<bool> AllowsAsync(Workflow workflow, string? correlationId, CancellationToken cancellationToken) =>
        !await instances.AnyRunningAsync(null, correlationId, cancellationToken);
}
