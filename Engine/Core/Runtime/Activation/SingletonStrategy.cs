using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>One running instance of the definition at a time.</summary>
internal sealed class SingletonStrategy(IInstanceStore instances) : IActivationStrategy
{
    public string WireName => "SingletonStrategy";

    public async ValueTask<bool> AllowsAsync(Workflow workflow, string? correlationId, CancellationToken cancellationToken) =>
        !await instances.AnyRunningAsync(workflow.DefinitionId, null, cancellationToken);
}
