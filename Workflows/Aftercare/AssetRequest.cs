namespace SmartFactory.Workflows.Aftercare;

/// <summary>A firm's request to dispose of an asset bought with support.</summary>
public sealed class AssetRequest
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public required string Asset { get; set; }

    public string Disposal { get; set; } = "";

    public AssetRequestStatus Status { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
