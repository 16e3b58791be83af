using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Takes drafts in, within the current commit: one that is based on an older state than the stored one is refused, and nothing is overwritten unseen.</summary>
public sealed class DraftDesk(IDefinitionStore store, IDefinitionPublisher publisher, IAudit audit, IActors actors, IIdentityGenerator ids, IEnumerable<IDrawnPorts> ports)
{
    /// <summary>Changes a draft where it is kept: for pages that know the text only as the server does.</summary>
    /// <param name="revision">The state the person had before them; see <see cref="Revision.Of"/>.</param>
    /// <exception cref="RefusedException">Somebody changed it meanwhile, or it is gone.</exception>
    public async Task<DefinitionVersion> EditAsync(
        string definitionId, string revision, Func<WorkflowDefinition, WorkflowDefinition> edit, DefinitionChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var latest = await store.FindLatestAsync(definitionId, cancellationToken) ?? throw new Refusal(404, "notFound");
        await RefuseStaleAsync(revision, latest, cancellationToken);
        var definition = edit(DefinitionJson.ReadOne(latest.Json));
        return HasSameContent(definition, latest) ? latest : await KeepAsync(definition, change, cancellationToken);
    }

    /// <param name="checkRevision">False for a file: it replaces the draft on purpose, and the version before stays.</param>
    internal async Task<DefinitionVersion> SaveAsync(DraftModel model, DefinitionChange change, bool checkRevision, CancellationToken cancellationToken)
    {
        var definitionId = model.DefinitionId ?? ids.GenerateId();
        var latest = await store.FindLatestAsync(definitionId, cancellationToken);
        var definition = model.ToDefinition(definitionId, latest);
        if (definition.Root is { } root)
        {
            DrawnPorts.Hide(root, ports);
        }

        if (latest is not null && HasSameContent(definition, latest))
        {
            // A repeated request, or a save without a change: also when the answer to the first one was lost on its way.
            return latest;
        }

        if (latest is not null && checkRevision)
        {
            await RefuseStaleAsync(model.Revision, latest, cancellationToken);
        }

        return await KeepAsync(definition, change, cancellationToken);
    }

    public async Task<(DefinitionVersion Version, bool Already)> PublishAsync(string definitionId, DefinitionChange change, CancellationToken cancellationToken)
    {
        var latest = await store.FindLatestAsync(definitionId, cancellationToken) ?? throw new Refusal(404, "notFound");
        if (latest.IsPublished)
        {
            return (latest, true);
        }

        var published = await publisher.PublishAsync(definitionId, change, cancellationToken);
        await audit.RecordAsync("definition.published", definitionId, change.By, new JsonObject { ["version"] = published.Version, ["name"] = published.Name, ["note"] = published.ChangeNote }, cancellationToken);
        return (published, false);
    }

    private async Task<DefinitionVersion> KeepAsync(WorkflowDefinition definition, DefinitionChange change, CancellationToken cancellationToken)
    {
        var draft = await publisher.SaveDraftAsync(definition, change, cancellationToken);
        await audit.RecordAsync("definition.draft", draft.DefinitionId, change.By, new JsonObject { ["version"] = draft.Version, ["name"] = draft.Name, ["note"] = change.Note }, cancellationToken);
        return draft;
    }

    private async Task RefuseStaleAsync(string? revision, DefinitionVersion latest, CancellationToken cancellationToken)
    {
        if (revision is null)
        {
            throw new Refusal("noRevision");
        }

        if (revision != Revision.Of(latest))
        {
            var at = latest.UpdatedAt.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            throw new Refusal("stale", await actors.FindNameAsync(latest.UpdatedBy, cancellationToken) ?? ApiTexts.Say("someone"), at);
        }
    }

    private static bool HasSameContent(WorkflowDefinition definition, DefinitionVersion latest)
    {
        var copy = definition.Clone();
        copy.Version = latest.Version;
        copy.Id = latest.Id;
        var stored = DefinitionJson.ReadOne(latest.Json).Json;
        stored.Remove("isLatest");
        stored.Remove("isPublished");
        stored.Remove("links");
        return JsonNode.DeepEquals(copy.Json, stored);
    }
}
