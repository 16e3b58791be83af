using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Engine.Runtime.Catalog;

/// <inheritdoc/>
internal sealed class DefinitionPublisher(
    IDefinitionStore store,
    WorkflowCatalog catalog,
    WorkflowVersions versions,
    WorkflowMaterializer materializer,
    DefinitionValidator validator,
    TriggerArming triggers,
    IAfterCommit afterCommit,
    TimeProvider clock) : IDefinitionPublisher
{
    public async Task<DefinitionVersion> SaveDraftAsync(WorkflowDefinition definition, DefinitionChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(change);
        var latest = await store.FindLatestAsync(definition.DefinitionId, cancellationToken);
        var draft = Next(definition, latest, change, await store.LastNumberAsync(definition.DefinitionId, cancellationToken));
        await store.SaveAsync(draft, cancellationToken);
        return draft;
    }

    public async Task<DefinitionVersion> PublishAsync(string definitionId, DefinitionChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var latest = await store.FindLatestAsync(definitionId, cancellationToken)
            ?? throw new DefinitionRefusedException([$"There is no definition '{definitionId}'."]);
        return latest.IsPublished ? latest : (await PublishAsync([latest], change, cancellationToken))[0];
    }

    public async Task<IReadOnlyList<DefinitionVersion>> SeedAsync(IReadOnlyList<WorkflowDefinition> definitions, DefinitionChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(change);
        var changed = new List<DefinitionVersion>();
        foreach (var definition in definitions)
        {
            var latest = await store.FindLatestAsync(definition.DefinitionId, cancellationToken);
            if (latest is not null && (latest.CreatedBy != change.By || IsSame(definition, latest)))
            {
                continue;
            }

            var draft = Next(definition, latest, change, await store.LastNumberAsync(definition.DefinitionId, cancellationToken));
            await store.SaveAsync(draft, cancellationToken);
            changed.Add(draft);
        }

        return changed.Count == 0 ? [] : await PublishAsync(changed, change, cancellationToken);
    }

    public async Task<IReadOnlyList<DefinitionFault>> ValidateAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        IReadOnlyList<DefinitionFault> faults = [];
        await catalog.PreviewAsync(
            store,
            [definition],
            () =>
            {
                faults = validator.Validate(definition);
                return default;
            },
            cancellationToken);
        return faults;
    }

    public async Task<bool> RefreshAsync(string definitionId, CancellationToken cancellationToken = default)
    {
        if (await versions.FindPublishedAsync(definitionId, cancellationToken) is not { } workflow)
        {
            return false;
        }

        await triggers.IndexAsync(workflow, cancellationToken);
        afterCommit.Do(catalog.Invalidate);
        return true;
    }

    public async Task RetractAsync(string definitionId, CancellationToken cancellationToken = default)
    {
        if (await store.FindPublishedAsync(definitionId, cancellationToken) is { } published)
        {
            await store.SaveAsync(published with { IsPublished = false, UpdatedAt = clock.GetUtcNow() }, cancellationToken);
            await triggers.ReplaceAsync(definitionId, [], cancellationToken);
            afterCommit.Do(catalog.Invalidate);
        }
    }

    private async Task<IReadOnlyList<DefinitionVersion>> PublishAsync(List<DefinitionVersion> drafts, DefinitionChange change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var definitions = drafts.ConvertAll(draft => DefinitionJson.ReadOne(draft.Json));
        var published = new List<DefinitionVersion>();
        await catalog.PreviewAsync(
            store,
            definitions,
            async () =>
            {
                RefuseFaults(definitions);
                for (var i = 0; i < drafts.Count; i++)
                {
                    var version = drafts[i] with
                    {
                        IsPublished = true,
                        PublishedAt = now,
                        PublishedBy = change.By,
                        ChangeNote = change.Note ?? drafts[i].ChangeNote,
                        UpdatedAt = now,
                    };
                    await store.SaveAsync(version, cancellationToken);
                    var workflow = materializer.Materialize(definitions[i]);
                    versions.Publishing(workflow);
                    await triggers.IndexAsync(workflow, cancellationToken);
                    published.Add(version);
                }
            },
            cancellationToken);
        afterCommit.Do(catalog.Invalidate);
        return published;
    }

    /// <summary>All of all are listed at once: who repairs a file wants to run it once.</summary>
    private void RefuseFaults(List<WorkflowDefinition> definitions)
    {
        var errors = definitions.SelectMany(d => validator.Validate(d)).Where(fault => fault.Severity == FaultSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new DefinitionRefusedException(errors);
        }
    }

    /// <summary>The version a changed text belongs to: the open draft, or a new one after a publication.</summary>
    private DefinitionVersion Next(WorkflowDefinition definition, DefinitionVersion? latest, DefinitionChange change, int lastNumber)
    {
        var now = clock.GetUtcNow();
        var open = latest is { IsPublished: false, PublishedAt: null } && !change.BeginsVersion ? latest : null;
        var number = open?.Version ?? lastNumber + 1;
        var copy = definition.Clone();
        copy.Version = number;
        copy.Id = $"{definition.DefinitionId}:{number}";
        return new DefinitionVersion
        {
            Id = copy.Id,
            DefinitionId = definition.DefinitionId,
            Version = number,
            Name = definition.Name,
            Description = definition.Description,
            IsLatest = true,
            Json = DefinitionJson.Write(copy),
            ChangeNote = change.Note ?? open?.ChangeNote,
            CreatedAt = open?.CreatedAt ?? now,
            CreatedBy = open?.CreatedBy ?? change.By,
            UpdatedAt = now,
            UpdatedBy = change.By,
        };
    }

    private static bool IsSame(WorkflowDefinition definition, DefinitionVersion latest)
    {
        var copy = definition.Clone();
        copy.Version = latest.Version;
        copy.Id = latest.Id;
        return DefinitionJson.Write(copy) == latest.Json;
    }
}
