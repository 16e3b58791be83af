using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Instances;

/// <summary>Another burst of the same instance was committed first; nothing of this one was stored.</summary>
public sealed class StaleInstanceException(string instanceId)
    : CommitConflictException($"Instance {instanceId} was changed by another burst.")
{
    public string InstanceId { get; } = instanceId;
}
