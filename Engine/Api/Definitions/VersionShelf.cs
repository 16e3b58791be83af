using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Takes definitions out of service and brings earlier versions back, within the current commit. Texts are never erased: instances go on with the version they began with.</summary>
internal sealed class VersionShelf(IDefinitionStore store, IDefinitionPublisher publisher, IAudit audit, TimeProvider clock)
{
    public async Task<DefinitionVersion> RetractAsync(string definitionId, DefinitionChange change, CancellationToken cancellationToken)
    {
        var published = await store.FindPublishedAsync(definitionId, cancellationToken) ?? throw new Refusal("notPublished");
        await publisher.RetractAsync(definitionId, cancellationToken);
        await RecordAsync("definition.retracted", published, change, cancellationToken);
        return await store.FindLatestAsync(definitionId, cancellationToken) ?? published with { IsPublished = false };
    }

    /// <summary>An earlier version becomes the newest draft; an open draft stays in the history beside it.</summary>
    public async Task<DefinitionVersion> RevertAsync(string definitionId, int number, DefinitionChange change, CancellationToken cancellationToken)
    {
        var earlier = (await store.ListVersionsAsync(definitionId, cancellationToken)).FirstOrDefault(v => v.Version == number) ?? throw new Refusal(404, "notFound");
        var note = change.Note ?? ApiTexts.Say("revertedTo", number);
        var draft = await publisher.SaveDraftAsync(DefinitionJson.ReadOne(earlier.Json), change with { Note = note, BeginsVersion = true }, cancellationToken);
        await RecordAsync("definition.reverted", draft, change with { Note = note }, cancellationToken);
        return draft;
    }

    /// <returns>False when there is no such version.</returns>
    public async Task<bool> DeleteVersionAsync(string versionId, DefinitionChange change, CancellationToken cancellationToken)
    {
        if (await store.FindVersionAsync(versionId, cancellationToken) is not { DeletedAt: null } version)
        {
            return false;
        }

        await PutAwayAsync(version, change, cancellationToken);
        if (version.IsLatest && await store.ListVersionsAsync(version.DefinitionId, cancellationToken) is [var newest, ..])
        {
            await store.SaveAsync(newest with { IsLatest = true }, cancellationToken);
        }

        return true;
    }

    /// <returns>False when there is no such definition.</returns>
    public async Task<bool> DeleteAsync(string definitionId, DefinitionChange change, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        foreach (var version in versions)
        {
            await PutAwayAsync(version, change, cancellationToken);
        }

        return versions.Count > 0;
    }

    private async Task PutAwayAsync(DefinitionVersion version, DefinitionChange change, CancellationToken cancellationToken)
    {
        if (version.IsPublished)
        {
            await publisher.RetractAsync(version.DefinitionId, cancellationToken);
        }

        var now = clock.GetUtcNow();
        await store.SaveAsync(version with { IsLatest = false, IsPublished = false, DeletedAt = now, UpdatedAt = now, UpdatedBy = change.By }, cancellationToken);
        await RecordAsync("definition.deleted", version, change, cancellationToken);
    }

    /// <summary>The note says why it was done, where somebody was asked; not why the version was made.</summary>
    private Task RecordAsync(string action, DefinitionVersion version, DefinitionChange change, CancellationToken cancellationToken) =>
        audit.RecordAsync(action, version.DefinitionId, change.By, new JsonObject { ["version"] = version.Version, ["name"] = version.Name, ["note"] = change.Note }, cancellationToken);
}
