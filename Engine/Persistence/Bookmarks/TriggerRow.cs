namespace SmartFactory.Engine.Persistence.Bookmarks;

/// <summary>What can start a published definition.</summary>
public sealed class TriggerRow
{
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public required string DefinitionVersionId { get; set; }

    public required string Name { get; set; }

    public required string Hash { get; set; }

    public string? Payload { get; set; }

    public required string ActivityId { get; set; }

    public DateTimeOffset? DueAt { get; set; }
}
