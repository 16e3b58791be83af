using System.Collections.Concurrent;

namespace SmartFactory.Engine.Instances;

/// <inheritdoc/>
internal sealed class InstanceChanges : IInstanceChanges
{
    private readonly ConcurrentDictionary<Listener, byte> _listeners = new();

    public void Announce(InstanceChange change)
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Call(change);
        }
    }

    public IDisposable Listen(Action<InstanceChange> listener)
    {
        var added = new Listener(this, listener);
        _listeners[added] = 0;
        return added;
    }

    private sealed class Listener(InstanceChanges owner, Action<InstanceChange> call) : IDisposable
    {
        public Action<InstanceChange> Call { get; } = call;

        public void Dispose() => owner._listeners.TryRemove(this, out _);
    }
}
