namespace SmartFactory.Engine.Definitions;

/// <summary>Which versions of definitions; what is null or empty does not matter.</summary>
public sealed record DefinitionQuery
{
    public VersionChoice Versions { get; init; } = VersionChoice.All;

    /// <summary>A certain version number, with <see cref="VersionChoice.Number"/>.</summary>
    public int Number { get; init; }

    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>Version ids. Deleted versions are found by them too: instances refer to them as long as there are any.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Part of the name, the description or an id.</summary>
    public string? Search { get; init; }

    public DefinitionOrder OrderBy { get; init; } = DefinitionOrder.Name;

    public bool Descending { get; init; }

    public int Skip { get; init; }

    /// <summary>All, when null.</summary>
    public int? Take { get; init; }
}

/// <summary>Elsa's version options.</summary>
public enum VersionChoice
{
    All,
    Latest,
    Published,
    LatestOrPublished,
    LatestAndPublished,
    Draft,
    Number,
}

public enum DefinitionOrder
{
    Name,
    Created,
    Version,
}

/// <summary>A version without its text.</summary>
public sealed record DefinitionSummary(
    string Id, string DefinitionId, string Name, string? Description, int Version, bool IsLatest, bool IsPublished, DateTimeOffset CreatedAt, string? CreatedBy, string? ChangeNote, DateTimeOffset? PublishedAt, string? PublishedBy);

/// <param name="Total">How many there are without paging.</param>
public sealed record DefinitionPage(IReadOnlyList<DefinitionSummary> Items, long Total);
