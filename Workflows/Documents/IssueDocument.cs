using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Documents;

/// <summary>Gives out a document: the number is allotted and the text frozen in the burst's commit; the case goes on when the document is stored.</summary>
[Activity("SmartFactory", "IssueDocument", 1, "Issues a numbered document and waits until it is stored.", "SmartFactory", DisplayName = "Issue Document")]
public sealed class IssueDocument : Activity<JsonNode>
{
    [Input(Order = 1, UIHint = InputUIHints.DropDown)]
    public Input<string> Kind { get; set; } = new("");

    [Input(Order = 2, UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Data { get; set; } = new((JsonNode?)null);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var kind = context.Get(Kind) ?? "";
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = new JsonObject { ["kind"] = kind },
            Callback = OnIssuedAsync,
            AutoComplete = false,
        });
        await context.GetRequiredService<DocumentIssuer>().IssueAsync(
            new DocumentOrder(kind, context.CorrelationId, context.Get(Data) as JsonObject ?? [])
            {
                InstanceId = context.WorkflowExecutionContext.Id,
                BookmarkId = bookmark.Id,
            },
            context.CancellationToken);
    }

    /// <summary>Called by name when the document is stored.</summary>
    public async ValueTask OnIssuedAsync(ActivityExecutionContext context)
    {
        var result = new JsonObject
        {
            ["documentId"] = context.GetWorkflowInput<string>("documentId"),
            ["number"] = context.GetWorkflowInput<string>("number"),
            ["htmlSha256"] = context.GetWorkflowInput<string>("htmlSha256"),
        };
        context.Set(Result, result, nameof(Result));
        await context.CompleteActivityAsync();
    }
}
