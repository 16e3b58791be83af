using System.Text.Json.Nodes;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Api.Executions;

/// <summary>One execution of an activity, as the journal tells of it.</summary>
internal sealed class ExecutionRecord(JournalEntry first)
{
    public string Id => first.ActivityInstanceId;

    public string NodeId => first.ActivityNodeId;

    public string ActivityId => first.ActivityId;

    public string ActivityType => first.ActivityType;

    public string? ActivityName => first.ActivityName;

    public DateTimeOffset StartedAt => first.Timestamp;

    public long Sequence => first.Sequence;

    public DateTimeOffset? CompletedAt { get; private set; }

    public string Status { get; private set; } = "Running";

    public IReadOnlyList<string>? Outcomes { get; private set; }

    public JsonNode? Journal { get; private set; }

    /// <summary>As evaluated, where they are no literals and the definition lets them be kept.</summary>
    public JsonObject? Inputs { get; private set; }

    public JsonObject? Outputs { get; private set; }

    public bool HasBookmarks { get; set; }

    public InstanceIncident? Incident { get; set; }

    /// <summary>The execution it ran inside of.</summary>
    public ExecutionRecord? Parent { get; set; }

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    public void Add(JournalEntry entry)
    {
        Status = entry.EventName switch
        {
            "Completed" => "Completed",
            "Canceled" => "Canceled",
            "Faulted" => "Faulted",
            _ => "Running",
        };
        Inputs = entry.Inputs ?? Inputs;
        Outputs = entry.Outputs ?? Outputs;
        CompletedAt = Status is "Completed" or "Canceled" ? entry.Timestamp : null;
        if (Status == "Completed")
        {
            Outcomes = entry.Outcomes;
            Journal = entry.Payload;
        }
    }
}
