namespace SmartFactory.Workflows.Scoring;

/// <summary>An evaluator asked to sit on a panel.</summary>
public sealed class PanelMember
{
    public required string PanelId { get; set; }

    public required string PersonId { get; set; }

    public required string Name { get; set; }

    public string Field { get; set; } = "";

    public bool IsReserve { get; set; }

    public bool IsChair { get; set; }

    /// <summary>Null until they answer; silence counts as declining.</summary>
    public bool? HasAccepted { get; set; }

    public DateTimeOffset? SwornAt { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Application numbers this person must not see (제척·회피, R4), separated by spaces. They are not in those firms' divisor.</summary>
    public string Recusals { get; set; } = "";

    public bool IsRecusedFrom(string applicationNumber) => Recusals.Split(' ').Contains(applicationNumber);
}
