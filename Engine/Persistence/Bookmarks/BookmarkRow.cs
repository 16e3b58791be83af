namespace SmartFactory.Engine.Persistence.Bookmarks;

/// <summary>A place where an instance waits; the row is deleted when it is burned.</summary>
public sealed class BookmarkRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string Hash { get; set; }

    public string? Payload { get; set; }

    public required string InstanceId { get; set; }

    public required string ActivityId { get; set; }

    public required string ActivityNodeId { get; set; }

    public required string ActivityInstanceId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string? CallbackMethodName { get; set; }

    public string? CorrelationId { get; set; }

    public bool AutoBurn { get; set; }

    public bool AutoComplete { get; set; }
}
