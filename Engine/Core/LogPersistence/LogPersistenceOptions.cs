namespace SmartFactory.Engine.LogPersistence;

/// <summary>What holds where neither workflow nor activity says anything.</summary>
public sealed class LogPersistenceOptions
{
    public LogPersistenceMode Mode { get; set; } = LogPersistenceMode.Include;
}
