namespace SmartFactory.Engine.Instances;

/// <summary>Another burst of the same instance was committed first; nothing of this one was stored.</summary>
public sealed class StaleInstanceException(string instanceId)
    : Exception($"Instance {instanceId} was changed by another burst.")
{
    public string InstanceId { get; } = instanceId;
}
