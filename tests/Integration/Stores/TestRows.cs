using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Integration.Stores;

/// <summary>Valid rows, where a test cares about only some of their fields.</summary>
internal static class TestRows
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    public static WorkflowInstance Instance(string id, long version = 1) => new()
    {
        Id = id,
        DefinitionId = "W01",
        DefinitionVersionId = "W01:1",
        DefinitionVersion = 1,
        Status = WorkflowStatus.Running,
        SubStatus = WorkflowSubStatus.Suspended,
        CorrelationId = "JS1-2026-001",
        State = [1, 2, 3],
        Version = version,
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };

    public static Bookmark Bookmark(string id, string instanceId, string eventName = "go", string? correlationId = "JS1-2026-001") => new(
        id, "Elsa.Event", Stimulus.Event(eventName), new JsonObject { ["eventName"] = eventName }, instanceId, "e1", "Workflow1:flow:e1", "a1", Noon, CorrelationId: correlationId);

    public static DefinitionVersion Definition(string id, int version, bool published) => new()
    {
        Id = $"{id}:{version}",
        DefinitionId = id,
        Version = version,
        Name = "접수",
        IsLatest = true,
        IsPublished = published,
        Json = "{}",
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };
}
