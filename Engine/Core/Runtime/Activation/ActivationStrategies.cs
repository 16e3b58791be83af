using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>Asks the strategy a definition names. As in Elsa, one that nobody knows forbids nothing, and a workflow started by another is not asked about.</summary>
internal sealed class ActivationStrategies(IEnumerable<IActivationStrategy> strategies)
{
    public ValueTask<bool> AllowAsync(Workflow workflow, StartWorkflow request, CancellationToken cancellationToken)
    {
        if (workflow.ActivationStrategyType is not { Length: > 0 } type || request.ParentInstanceId is not null)
        {
            return new(true);
        }

        var name = type.Split(',')[0].Split('.')[^1].Trim();
        var strategy = strategies.FirstOrDefault(s => s.WireName == name);
        return strategy is null ? new(true) : strategy.AllowsAsync(workflow, request.CorrelationId, cancellationToken);
    }
}
