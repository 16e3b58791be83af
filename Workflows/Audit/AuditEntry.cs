namespace SmartFactory.Workflows.Audit;

/// <summary>One line of the audit trail. Each carries the hash of the one before, so a changed, removed or reordered line breaks the chain.</summary>
public sealed class AuditEntry
{
    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What happened ("task.completed", "decision.recorded", "mail.queued").</summary>
    public required string Action { get; set; }

    /// <summary>What it happened to (a task id, a mail id).</summary>
    public required string Subject { get; set; }

    /// <summary>The case.</summary>
    public string? Reference { get; set; }

    /// <summary>Person id; null when the machine did it.</summary>
    public string? Actor { get; set; }

    public string DataJson { get; set; } = "{}";

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }
}
