using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Requests;

/// <summary>Finds the endpoints of workflows that a request is meant for.</summary>
internal sealed class RequestListeners(IBookmarkStore bookmarks, ITriggerStore triggers, IInstanceStore instances, IWorkflowVersions versions)
{
    /// <summary>All that listen to the most literal reading of the address to which anything listens. Instances that wait come before definitions that would be started.</summary>
    public async Task<IReadOnlyList<RequestListener>> FindAsync(HttpRoute route, string? correlationId, CancellationToken cancellationToken)
    {
        foreach (var stimulus in route.Stimuli())
        {
            var found = await WaitingAsync(stimulus, correlationId, cancellationToken);
            if (found.Count == 0)
            {
                found = await StartingAsync(stimulus, cancellationToken);
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private async Task<List<RequestListener>> WaitingAsync(string stimulus, string? correlationId, CancellationToken cancellationToken)
    {
        var found = new List<RequestListener>();
        foreach (var bookmark in await bookmarks.FindByHashAsync(stimulus, correlationId, cancellationToken))
        {
            if (await instances.FindAsync(bookmark.InstanceId, cancellationToken) is { } instance
                && (await versions.GetAsync(instance.DefinitionVersionId, cancellationToken)).Nodes.GetValueOrDefault(bookmark.ActivityNodeId)?.Activity is HttpEndpoint endpoint)
            {
                found.Add(new RequestListener(bookmark.Id, instance.Id, null, bookmark.ActivityId, RequestListener.PathIn(bookmark.Payload), endpoint));
            }
        }

        return found;
    }

    private async Task<List<RequestListener>> StartingAsync(string stimulus, CancellationToken cancellationToken)
    {
        var found = new List<RequestListener>();
        foreach (var trigger in await triggers.FindByHashAsync(stimulus, cancellationToken))
        {
            if ((await versions.GetAsync(trigger.DefinitionVersionId, cancellationToken)).FindActivity(trigger.ActivityId)?.Activity is HttpEndpoint endpoint)
            {
                found.Add(new RequestListener(null, null, trigger.DefinitionId, trigger.ActivityId, RequestListener.PathIn(trigger.Payload), endpoint));
            }
        }

        return found;
    }
}
