namespace SmartFactory.Workflows.Operations;

/// <summary>One run of something that keeps the product itself in order: the nightly verification, a backup.</summary>
public sealed class OperationRun
{
    public const string Verification = "verify";
    public const string Backup = "backup";

    public required string Id { get; set; }

    /// <summary><see cref="Verification"/>, <see cref="Backup"/>.</summary>
    public required string Kind { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset FinishedAt { get; set; }

    public bool Succeeded { get; set; }

    /// <summary>What came of it, for people: findings of a verification, place and size of a backup, or why it failed.</summary>
    public string DetailJson { get; set; } = "{}";

    /// <summary>Where the audit trail ended then, with <see cref="AuditHash"/>: later runs find out when its end was cut off or written anew.</summary>
    public long AuditSequence { get; set; }

    public string AuditHash { get; set; } = "";
}
