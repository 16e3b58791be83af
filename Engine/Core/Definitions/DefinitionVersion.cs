namespace SmartFactory.Engine.Definitions;

/// <summary>One version of a workflow definition as it is kept: its text and who did what to it when.</summary>
public sealed record DefinitionVersion
{
    /// <summary>The version id; an instance is pinned to it.</summary>
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The newest version of its definition, draft or not.</summary>
    public bool IsLatest { get; init; }

    /// <summary>The version new instances start with.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Elsa's JSON.</summary>
    public required string Json { get; init; }

    public string? ChangeNote { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? CreatedBy { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Who saved it last.</summary>
    public string? UpdatedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? PublishedBy { get; init; }

    /// <summary>It is in no list any more; instances that began with it go on.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}
