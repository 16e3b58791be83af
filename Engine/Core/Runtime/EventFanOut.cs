using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Runtime.Dispatching;

namespace SmartFactory.Engine.Runtime;

/// <summary>Turns an event into one row per listening bookmark and per trigger. Who listens is settled in the commit that publishes: later listeners do not hear it.</summary>
internal sealed class EventFanOut(IBookmarkStore bookmarks, ITriggerStore triggers, IDispatchStore dispatches)
{
    /// <param name="publisher">The publishing instance, if one does.</param>
    /// <param name="local">Only the publisher's own bookmarks hear it.</param>
    /// <returns>How many will hear it; 0 means that nobody waits for it now.</returns>
    public async Task<int> PublishAsync(string eventName, string? correlationId, JsonNode? payload, string? publisher, bool local, CancellationToken cancellationToken)
    {
        var hash = Stimulus.Event(eventName);
        var heard = 0;
        foreach (var bookmark in await bookmarks.FindByHashAsync(hash, local ? null : correlationId, cancellationToken))
        {
            if (!local || bookmark.InstanceId == publisher)
            {
                await dispatches.EnqueueAsync(DispatchKinds.Resume, DispatchRows.Event(bookmark.Id, payload), publisher, cancellationToken);
                heard++;
            }
        }

        if (local)
        {
            return heard;
        }

        foreach (var trigger in await triggers.FindByHashAsync(hash, cancellationToken))
        {
            var start = new StartWorkflow(trigger.DefinitionId)
            {
                CorrelationId = correlationId,
                TriggerActivityId = trigger.ActivityId,
                Input = DispatchRows.EventHeard(payload),
            };
            await dispatches.EnqueueAsync(DispatchKinds.Start, DispatchRows.Start(start), publisher, cancellationToken);
            heard++;
        }

        return heard;
    }
}
