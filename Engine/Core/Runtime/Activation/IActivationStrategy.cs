using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>Whether a new instance may be made now. A definition names its strategy (options.activationStrategyType); found by type.</summary>
public interface IActivationStrategy
{
    /// <summary>Elsa's class name, by which definitions refer to it.</summary>
    string WireName { get; }

    ValueTask<bool> AllowsAsync(Workflow workflow, string? correlationId, CancellationToken cancellationToken);
}
