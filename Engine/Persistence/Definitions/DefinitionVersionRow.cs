namespace SmartFactory.Engine.Persistence.Definitions;

/// <summary>One version of a workflow definition: a draft that may still change, or a published text that never does.</summary>
public sealed class DefinitionVersionRow
{
    /// <summary>The version id.</summary>
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public bool IsLatest { get; set; }

    public bool IsPublished { get; set; }

    /// <summary>The definition as Elsa's JSON.</summary>
    public required string Json { get; set; }

    /// <summary>What the editor said had changed.</summary>
    public string? ChangeNote { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Who saved it last.</summary>
    public string? UpdatedBy { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }

    /// <summary>Out of every list, but its text stays: instances go on with it.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
