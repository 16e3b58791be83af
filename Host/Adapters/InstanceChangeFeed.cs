using System.Threading.Channels;
using Npgsql;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Scheduling;

namespace SmartFactory.Host.Adapters;

/// <summary>
/// Tells the other nodes on the same PostgreSQL which instances changed here, and this node's watchers which changed there
/// (LISTEN/NOTIFY). Hints only: what is lost while a connection is away is caught up by the next change or the next look.
/// </summary>
internal sealed class InstanceChangeFeed(DatabaseOptions database, NodeName node, IInstanceChanges changes, ILogger<InstanceChangeFeed> log) : BackgroundService
{
    private const string ChannelName = "smartfactory_instances";

    // A notification carries at most 8000 bytes; ids have at most a hundred letters.
    private const int MostAtOnce = 70;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Channel<string> _outgoing = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Provider != DatabaseProvider.PostgreSql)
        {
            return;
        }

        using var listening = changes.Listen(change =>
        {
            if (!change.IsFromElsewhere)
            {
                _outgoing.Writer.TryWrite(change.InstanceId);
            }
        });
        await Task.WhenAll(KeepAsync("heard", HearAsync, stoppingToken), KeepAsync("told", TellAsync, stoppingToken));
    }

    private async Task KeepAsync(string what, Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Not pooled: LISTEN belongs to the session, and the session to nobody else.
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 30 }.ToString());
                await connection.OpenAsync(stoppingToken);
                await work(connection, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or InvalidOperationException)
            {
                log.LogWarning("Changes of instances cannot be {What} across nodes now ({Reason}); it is tried again.", what, failure.Message);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task HearAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private void Hear(string payload)
    {
        var parts = payload.Split('|');
        if (parts.Length == 2 && parts[0] != node.Value)
        {
            foreach (var id in parts[1].Split(','))
            {
                changes.Announce(new InstanceChange(id, IsFromElsewhere: true));
            }
        }
    }

    private async Task TellAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        var reader = _outgoing.Reader;
        while (await reader.WaitToReadAsync(stoppingToken))
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            while (ids.Count < MostAtOnce && reader.TryRead(out var id))
            {
                ids.Add(id);
            }

            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
            {
                Parameters = { new() { Value = ChannelName }, new() { Value = node.Value + "|" + string.Join(',', ids) } },
            };
            await notify.ExecuteNonQueryAsync(stoppingToken);
        }
    }
}
