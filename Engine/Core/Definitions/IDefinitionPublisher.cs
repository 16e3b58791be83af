using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Engine.Definitions;

/// <summary>Drafts and publications. Scoped; everything belongs to the current commit.</summary>
public interface IDefinitionPublisher
{
    /// <summary>Keeps a draft: the open one is replaced, after a publication a new version is begun. Anything may be in a draft.</summary>
    Task<DefinitionVersion> SaveDraftAsync(WorkflowDefinition definition, DefinitionChange change, CancellationToken cancellationToken = default);

    /// <summary>Publishes the latest version: new instances start with it, running ones keep theirs. Its triggers are indexed and their timers armed.</summary>
    /// <exception cref="DefinitionRefusedException">It cannot run.</exception>
    Task<DefinitionVersion> PublishAsync(string definitionId, DefinitionChange change, CancellationToken cancellationToken = default);

    /// <summary>Publishes a set that may use each other, all or none. A definition that somebody else has changed since is left as it is; an unchanged one too.</summary>
    /// <returns>The versions that were published now.</returns>
    /// <exception cref="DefinitionRefusedException">One of them cannot run.</exception>
    Task<IReadOnlyList<DefinitionVersion>> SeedAsync(IReadOnlyList<WorkflowDefinition> definitions, DefinitionChange change, CancellationToken cancellationToken = default);

    /// <summary>What the validator says about a definition, as if it were published now. Outside of a commit too.</summary>
    Task<IReadOnlyList<DefinitionFault>> ValidateAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Indexes the triggers of published definitions anew and forgets what is kept of them in memory.</summary>
    /// <returns>Whether the definition is published.</returns>
    Task<bool> RefreshAsync(string definitionId, CancellationToken cancellationToken = default);

    /// <summary>Nothing starts the definition any more; running instances go on.</summary>
    Task RetractAsync(string definitionId, CancellationToken cancellationToken = default);
}
