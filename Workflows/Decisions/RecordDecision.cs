using System.Text.Json.Nodes;
using SmartFactory.Engine.LogPersistence;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Decisions;

/// <summary>Puts a decision on file and applies it to the record, in the burst's commit.</summary>
[Activity("SmartFactory", "RecordDecision", 1, "Records a decision and applies it.", "SmartFactory", DisplayName = "Record Decision")]
public sealed class RecordDecision : CodeActivity<JsonNode>
{
    [Input(Order = 1)]
    public Input<string> Decision { get; set; } = new("");

    [Input(Order = 2)]
    public Input<string?> Outcome { get; set; } = new("");

    [Input(Order = 3, UIHint = InputUIHints.MultiLine)]
    public Input<string?> Reason { get; set; } = new("");

    [Input(Order = 4, UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> Data { get; set; } = new((JsonNode?)null);

    [Input(Order = 5)]
    public Input<string?> DecidedBy { get; set; } = new((string?)null);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var data = PlainJson.Of(context.Get(Data));
        var result = await context.GetRequiredService<DecisionService>().RecordAsync(
            new DecisionOrder(context.Get(Decision) is { Length: > 0 } decision ? decision : Id)
            {
                Reference = context.CorrelationId,
                InstanceId = context.WorkflowExecutionContext.Id,
                Outcome = context.Get(Outcome) ?? "",
                Reason = context.Get(Reason) ?? "",
                Data = data as JsonObject ?? (data is JsonArray rows ? new JsonObject { ["rows"] = rows.DeepClone() } : []),
                DecidedBy = context.Get(DecidedBy) is { Length: > 0 } person ? person : null,
            },
            context.CancellationToken);
        context.Set(Result, result, nameof(Result));
    }
}
