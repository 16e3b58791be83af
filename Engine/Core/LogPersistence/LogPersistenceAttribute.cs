namespace SmartFactory.Engine.LogPersistence;

/// <summary>Beyond Elsa: what holds for an input or output where no definition says anything, for values that are large, personal, or kept in rows of their own. On a class: for its outputs.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class LogPersistenceAttribute(LogPersistenceMode mode) : Attribute
{
    public LogPersistenceMode Mode { get; } = mode;
}
