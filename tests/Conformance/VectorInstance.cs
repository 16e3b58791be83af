using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Conformance;

/// <summary>An instance of a vector's world, and what it did in the current step.</summary>
internal sealed class VectorInstance(string id, WorkflowDefinition definition)
{
    private readonly List<JournalEntry> _journal = [];
    private readonly List<Incident> _incidents = [];
    private WorkflowExecutionContext? _last;

    public string Id { get; } = id;

    public WorkflowDefinition Definition { get; } = definition;

    public string? ParentInstanceId { get; init; }

    public string? ParentBookmarkId { get; set; }

    public BurstResult? Result { get; private set; }

    public bool Ran { get; private set; }

    public IReadOnlyList<Bookmark> Bookmarks => _last?.Bookmarks ?? [];

    public void BeginStep()
    {
        Ran = false;
        _journal.Clear();
    }

    public void Add(WorkflowExecutionContext context, BurstResult result)
    {
        Ran = true;
        _last = context;
        Result = result;
        _journal.AddRange(result.Journal);
        _incidents.AddRange(result.NewIncidents);
    }

    public JsonObject Describe() => new()
    {
        ["definitionId"] = Definition.DefinitionId,
        ["instanceId"] = Id,
        ["journal"] = new JsonArray([.. _journal.Select(Entry)]),
        ["bookmarks"] = new JsonArray([.. Bookmarks.Select(Bookmark)]),
        ["status"] = Result!.Status.ToString(),
        ["subStatus"] = Result.SubStatus.ToString(),
        ["variables"] = Variables(),
        ["outputs"] = _last!.OutputAsJson(),
        ["correlationId"] = Result.CorrelationId,
        ["name"] = Result.Name,
        ["incidents"] = new JsonArray([.. _incidents.Select(Describe)]),
    };

    private JsonObject Variables()
    {
        var json = new JsonObject();
        if (_last!.Root is not { } root)
        {
            return json;
        }

        foreach (var variable in _last.Workflow.Variables)
        {
            json[variable.Name] = JsonValues.ToNode(root.GetVariable(variable));
        }

        return json;
    }

    private static JsonObject Entry(JournalEntry entry)
    {
        var json = new JsonObject { ["activityId"] = entry.ActivityId, ["activityType"] = entry.ActivityType, ["event"] = entry.EventName };
        if (entry.Outcomes is not null)
        {
            json["outcomes"] = new JsonArray([.. entry.Outcomes.Select(o => JsonValue.Create(o))]);
        }

        if (entry.Message is not null)
        {
            json["message"] = entry.Message;
        }

        return json;
    }

    private static JsonObject Bookmark(Bookmark bookmark) => new()
    {
        ["name"] = bookmark.Name,
        ["activityId"] = bookmark.ActivityId,
        ["payload"] = bookmark.Payload?.DeepClone(),
        ["autoBurn"] = bookmark.AutoBurn,
        ["autoComplete"] = bookmark.AutoComplete,
    };

    private static JsonObject Describe(Incident incident) => new()
    {
        ["activityId"] = incident.ActivityId,
        ["activityType"] = incident.ActivityType,
        ["message"] = incident.Message,
        ["exceptionType"] = incident.ExceptionType,
        ["innerMessage"] = incident.InnerMessage,
    };
}
