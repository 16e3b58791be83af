using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks;

/// <summary>What one execution of a task activity asks for, its inputs evaluated.</summary>
public sealed record TaskOrder
{
    public required string TaskType { get; init; }

    public required string Title { get; init; }

    public string Summary { get; init; } = "";

    public string Instructions { get; init; } = "";

    /// <summary>Who does it when no target says otherwise: the area and, within it, the position.</summary>
    public string Role { get; init; } = "";

    public string Position { get; init; } = "";

    /// <summary>Null: that of the case.</summary>
    public string? MunicipalityCode { get; init; }

    public string? AssigneeId { get; init; }

    /// <summary>Null: one task. Otherwise one for each, all sharing the bookmark.</summary>
    public IReadOnlyList<JsonObject>? Targets { get; init; }

    public IReadOnlyList<string> ExcludedUsers { get; init; } = [];

    /// <summary>Due rule as text; empty means none.</summary>
    public string Due { get; init; } = "";

    public string? DueFrom { get; init; }

    /// <summary>"", "R731", "R31", "R1" or "R30".</summary>
    public string Reminders { get; init; } = "";

    public int Priority { get; init; } = 50;

    public string? Reference { get; init; }

    public JsonArray Form { get; init; } = [];

    public IReadOnlyList<string> Actions { get; init; } = [];

    public JsonObject Data { get; init; } = [];

    /// <summary>Template mailed to the doers at once; empty means none.</summary>
    public string Notice { get; init; } = "";

    public JsonObject NoticeData { get; init; } = [];
}
