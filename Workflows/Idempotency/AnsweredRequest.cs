namespace SmartFactory.Workflows.Idempotency;

/// <summary>A request that changed something, known by the key its sender gave it. Written in the commit of the change itself; the answer follows before it is sent.</summary>
public sealed class AnsweredRequest
{
    /// <summary>Hash of sender, address and key: the key itself is nobody else's to see.</summary>
    public required string Id { get; set; }

    /// <summary>Hash of what was sent.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The commit that took it ("task.complete").</summary>
    public required string Change { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Status, headers and content as they were first sent; null when the process ended between the change and its answer.</summary>
    public string? AnswerJson { get; set; }
}
