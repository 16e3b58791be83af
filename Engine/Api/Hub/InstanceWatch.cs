using System.Collections.Concurrent;

namespace SmartFactory.Engine.Api.Hub;

/// <summary>Which instances somebody looks at, so that the changes of all others cost nothing.</summary>
internal sealed class InstanceWatch
{
    private readonly ConcurrentDictionary<string, string> _byConnection = new(StringComparer.Ordinal);

    public void Add(string connectionId, string instanceId) => _byConnection[connectionId] = instanceId;

    public void Remove(string connectionId) => _byConnection.TryRemove(connectionId, out _);

    public bool IsWatched(string instanceId) => !_byConnection.IsEmpty && _byConnection.Values.Contains(instanceId);
}
