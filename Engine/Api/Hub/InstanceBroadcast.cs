using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Hub;

/// <summary>Tells open viewers after each commit that their instance has changed. Several changes that come faster than they are sent become one message: it says "look again", not what.</summary>
internal sealed partial class InstanceBroadcast(
    IInstanceChanges changes, InstanceWatch watch, IHubContext<WorkflowInstanceHub> hub, IServiceScopeFactory scopes, ILogger<InstanceBroadcast> logger) : BackgroundService
{
    private readonly Channel<string> _changed = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public async Task SendReportAsync(string instanceId, IClientProxy viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var history = await scope.ServiceProvider.GetRequiredService<InstanceReader>().HistoryAsync(instanceId, cancellationToken);
        await viewer.SendAsync("ActivityExecutionLogUpdatedAsync", new { stats = history.Report([]) }, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = changes.Listen(Note);
        while (await _changed.Reader.WaitToReadAsync(stoppingToken))
        {
            var instances = new HashSet<string>(StringComparer.Ordinal);
            while (_changed.Reader.TryRead(out var id))
            {
                instances.Add(id);
            }

            foreach (var id in instances)
            {
                await TellAsync(id, stoppingToken);
            }
        }
    }

    private void Note(InstanceChange change)
    {
        if (watch.IsWatched(change.InstanceId))
        {
            _changed.Writer.TryWrite(change.InstanceId);
        }
    }

    private async Task TellAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var viewers = hub.Clients.Group(id);
            await viewers.SendAsync("WorkflowExecutionLogUpdatedAsync", new { }, cancellationToken);
            await SendReportAsync(id, viewers, cancellationToken);
            await viewers.SendAsync("WorkflowInstanceUpdatedAsync", new { workflowInstanceId = id }, cancellationToken);
        }
        catch (Refusal)
        {
            // Deleted meanwhile.
        }
#pragma warning disable CA1031 // A message that could not be sent must not end all others: the next change, or the viewer itself, catches up.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogNotTold(failure, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The viewers of instance {InstanceId} could not be told of its change")]
    private partial void LogNotTold(Exception failure, string instanceId);
}
