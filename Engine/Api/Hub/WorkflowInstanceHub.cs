using Microsoft.AspNetCore.SignalR;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Hub;

/// <summary>Where an open viewer says which instance it shows. Its messages are sent by <see cref="InstanceBroadcast"/>.</summary>
internal sealed class WorkflowInstanceHub(InstanceWatch watch, IInstanceStore instances, InstanceBroadcast broadcast) : Microsoft.AspNetCore.SignalR.Hub
{
    public override Task OnConnectedAsync()
    {
        // A socket carries the session's cookie whoever opens it; the origin tells who did.
        if (Context.GetHttpContext() is { } http && !OwnOriginOnly.IsOwn(http.Request))
        {
            Context.Abort();
        }

        return base.OnConnectedAsync();
    }

    [HubMethodName("ObserveInstanceAsync")]
    public async Task ObserveInstanceAsync(string instanceId)
    {
        if (await instances.FindAsync(instanceId, Context.ConnectionAborted) is null)
        {
            return;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, instanceId, Context.ConnectionAborted);
        watch.Add(Context.ConnectionId, instanceId);

        // Badges stay empty at first load until something arrives.
        await broadcast.SendReportAsync(instanceId, Clients.Caller, Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watch.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
