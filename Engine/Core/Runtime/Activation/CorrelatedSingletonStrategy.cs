using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>One running instance of the definition for a case at a time. As in Elsa, without a correlation id any running instance of the definition is in the way.</summary>
internal sealed class CorrelatedSingletonStrategy(IInstanceStore instances) : IActivationStrategy
{
    public string WireName => "CorrelatedSingletonStrategy";

    public async ValueTask<bool> AllowsAsync(Workflow workflow, string? correlationId, CancellationToken cancellationToken) =>
        !await instances.AnyRunningAsync(workflow.DefinitionId, correlationId, cancellationToken);
}
