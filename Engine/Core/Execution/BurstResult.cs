using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Execution;

/// <summary>Everything a burst changed, to be committed as one: the runner itself stores nothing.</summary>
public sealed record BurstResult
{
    public required byte[] State { get; init; }

    public required WorkflowStatus Status { get; init; }

    public required WorkflowSubStatus SubStatus { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public int IncidentCount { get; init; }

    public IReadOnlyList<Bookmark> CreatedBookmarks { get; init; } = [];

    /// <summary>Burned and cancelled ones alike.</summary>
    public IReadOnlyList<Bookmark> RemovedBookmarks { get; init; } = [];

    /// <summary>Timers armed by activities (Delay, StartAt, task due dates); those of removed bookmarks are disarmed by the runtime.</summary>
    public IReadOnlyList<WorkflowTimer> Timers { get; init; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    public IReadOnlyList<Incident> NewIncidents { get; init; } = [];

    /// <summary>What the burst asks of other instances, in order.</summary>
    public IReadOnlyList<WorkflowRequest> Requests { get; init; } = [];

    /// <summary>The workflow's outputs, once it is finished: what a waiting parent receives.</summary>
    public JsonObject? Output { get; init; }
}
