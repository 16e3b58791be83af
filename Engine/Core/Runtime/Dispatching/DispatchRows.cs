using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>The payloads of the rows: written here and read by the handler beside it, nowhere else.</summary>
internal static class DispatchRows
{
    /// <summary>Where a resumed Elsa.Event finds what was published.</summary>
    public const string EventInput = "__EventPayloadWorkflowInput";

    /// <summary>Where a resumed Elsa.RunTask finds the task's answer.</summary>
    public const string TaskInput = "RunTaskInput";

    public static JsonObject Start(StartWorkflow start) => JsonSerializer.SerializeToNode(start)!.AsObject();

    public static StartWorkflow ReadStart(JsonObject payload) => payload.Deserialize<StartWorkflow>()!;

    public static JsonObject Resume(string bookmarkId, JsonObject input) => new() { ["bookmarkId"] = bookmarkId, ["input"] = input };

    public static JsonObject Event(string bookmarkId, JsonNode? payload) => Resume(bookmarkId, EventHeard(payload));

    /// <summary>As in Elsa, an event without a payload has an empty one.</summary>
    public static JsonObject EventHeard(JsonNode? payload) => new() { [EventInput] = payload?.DeepClone() ?? new JsonObject() };

    public static JsonObject Parent(string bookmarkId, string childInstanceId, BurstResult child) => Resume(
        bookmarkId,
        new JsonObject
        {
            ["childInstanceId"] = childInstanceId,
            ["status"] = child.Status.ToString(),
            ["subStatus"] = child.SubStatus.ToString(),
            ["output"] = child.Output?.DeepClone(),
        });

    public static JsonObject Http(HttpRequested http) => new()
    {
        ["bookmarkId"] = http.BookmarkId,
        ["call"] = JsonSerializer.SerializeToNode(http.Call, JsonValues.Options),
    };

    public static JsonObject Task(TaskRequested task, string? correlationId) => new()
    {
        ["taskId"] = task.TaskId,
        ["taskName"] = task.TaskName,
        ["payload"] = task.Payload?.DeepClone(),
        ["bookmarkId"] = task.BookmarkId,
        ["correlationId"] = correlationId,
    };

    public static string Text(this JsonObject payload, string name) => (string)payload[name]!;
}
