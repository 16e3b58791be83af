using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Runtime;

/// <summary>Materialised versions, ready to run. Scoped: it sees what its own commit has published.</summary>
public interface IWorkflowVersions
{
    ValueTask<Workflow?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    ValueTask<Workflow> GetAsync(string definitionVersionId, CancellationToken cancellationToken = default);
}
