using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Sends a request and runs the activity that belongs to the status code of its answer.</summary>
[Activity("Elsa", "HTTP", "Send an HTTP request.", DisplayName = "HTTP Request", Kind = ActivityKind.Task)]
public sealed class SendHttpRequest([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HttpRequestActivity(source, line), IReadsJson
{
    [Input(DisplayName = "Expected Status Codes", Description = "Status codes and the activity to run for each.", UIHint = "http-status-codes")]
    public ICollection<HttpStatusCodeCase> ExpectedStatusCodes { get; set; } = [];

    [Port]
    public IActivity? UnmatchedStatusCode { get; set; }

    [Port]
    public IActivity? FailedToConnect { get; set; }

    [Port]
    public IActivity? Timeout { get; set; }

    bool IReadsJson.ReadsProperty(string jsonName) => jsonName is "expectedStatusCodes";

    void IReadsJson.Read(JsonObject json, ActivityReader reader) =>
        ExpectedStatusCodes = [.. WorkflowDefinition.JsonList(json["expectedStatusCodes"]).OfType<JsonObject>()
            .Select(c => new HttpStatusCodeCase(c["statusCode"]?.GetValue<int>() ?? 0, reader.ReadOptional(c["activity"])))];

    internal override IEnumerable<IActivity> OtherChildren() => ExpectedStatusCodes.Select(c => c.Activity).OfType<IActivity>();

    protected override ValueTask OnAnsweredAsync(ActivityExecutionContext context, int statusCode)
    {
        var matching = ExpectedStatusCodes.FirstOrDefault(c => c.StatusCode == statusCode);
        return context.ScheduleActivityAsync(matching is null ? UnmatchedStatusCode : matching.Activity, OnChildCompletedAsync);
    }

    protected override ValueTask OnNoAnswerAsync(ActivityExecutionContext context, HttpAnswerKind why) =>
        context.ScheduleActivityAsync(why == HttpAnswerKind.Timeout ? Timeout : FailedToConnect, OnChildCompletedAsync);

    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();
}

/// <summary>What to run for a status code.</summary>
public sealed record HttpStatusCodeCase(int StatusCode, IActivity? Activity);
