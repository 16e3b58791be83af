namespace SmartFactory.Engine.Persistence.Dispatching;

/// <summary>Work a commit left for another instance. It is deleted in the commit that does it.</summary>
public sealed class DispatchRow
{
    public long Id { get; set; }

    /// <summary>start, resume, event, task, parent.</summary>
    public required string Kind { get; set; }

    public required string Payload { get; set; }

    /// <summary>The instance that asked for it.</summary>
    public string? InstanceId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>Set when it was given up after too many failures; an incident says why.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}
