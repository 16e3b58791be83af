using SmartFactory.Engine.Instances;

namespace SmartFactory.Host.Pages.Admin.Instances;

/// <summary>An instance as a line of a list, without its state.</summary>
public sealed record InstanceLine(string Id, string? CorrelationId, string DefinitionId, int Version, WorkflowSubStatus SubStatus, int Incidents, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The source of the incidents that a guard writes.</summary>
    public const string GuardSource = "guard";

    /// <summary>It runs, and has outlived its guard.</summary>
    public bool IsOverdue { get; init; }
}
