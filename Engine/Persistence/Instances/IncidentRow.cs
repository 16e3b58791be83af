namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>Something failed and somebody should look: an activity, a row for another instance, a timer.</summary>
public sealed class IncidentRow
{
    public long Id { get; set; }

    /// <summary>Where it came from: activity, dispatch, timer, or the watch that looked.</summary>
    public required string Source { get; set; }

    public string? InstanceId { get; set; }

    public string? ActivityId { get; set; }

    public string? ActivityNodeId { get; set; }

    public string? ActivityType { get; set; }

    public required string Message { get; set; }

    public string? ExceptionType { get; set; }

    public string? InnerMessage { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What the activity was given when it failed, as JSON.</summary>
    public string? Inputs { get; set; }

    /// <summary>When a person dealt with it.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    public string? HandledBy { get; set; }

    /// <summary>How: retry, skip, sendBack, cancel, close.</summary>
    public string? Handling { get; set; }
}
