namespace SmartFactory.Engine.Instances;

/// <summary>An instance has changed; what about it, its rows tell.</summary>
/// <param name="IsFromElsewhere">Another node made the change and announced it to us; it must not be announced back.</param>
public sealed record InstanceChange(string InstanceId, bool IsFromElsewhere = false);
