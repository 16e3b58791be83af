using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks;

/// <summary>One task to be made: for whom and about what.</summary>
/// <param name="Key">Null when the order names no targets.</param>
public sealed record TaskTarget(string? Key, string? Label)
{
    public string? Group { get; init; }

    public string? AssigneeId { get; init; }

    public string? AssigneeName { get; init; }

    public string? Reference { get; init; }

    public string? ApplicationId { get; init; }

    public string? CompanyId { get; init; }

    public string? MunicipalityCode { get; init; }

    /// <summary>The target as the definition gave it.</summary>
    public JsonObject? Item { get; init; }
}
