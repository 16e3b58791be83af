namespace SmartFactory.Engine.Persistence.Timers;

/// <summary>A wake-up. A fired row stays with the moment it fired, so that lateness and single firing can be verified; a disarmed one is deleted.</summary>
public sealed class TimerRow
{
    public required string Id { get; set; }

    public required string Kind { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>When it is tried next: <see cref="DueAt"/>, later after a failure.</summary>
    public DateTimeOffset WakeAt { get; set; }

    public string? InstanceId { get; set; }

    public string? BookmarkId { get; set; }

    public string? Subject { get; set; }

    public string? Payload { get; set; }

    public DateTimeOffset? FiredAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>Set when it was given up after too many failures; an incident says why.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}
