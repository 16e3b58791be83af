using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Notices;

/// <summary>Writes a notice into the outbox, one mail per recipient, in the burst's commit. With a list in <see cref="Each"/> it does so for each item, filled from that item's own case.</summary>
[Activity("SmartFactory", "SendNotice", 1, "Writes a notice to people of the case.", "SmartFactory", DisplayName = "Send Notice")]
public sealed class SendNotice : CodeActivity
{
    [Input(Order = 1, UIHint = InputUIHints.DropDown)]
    public Input<string> Template { get; set; } = new("");

    [Input(Order = 2)]
    public Input<string> To { get; set; } = new("company");

    [Input(Order = 3, UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Data { get; set; } = new((JsonNode?)null);

    /// <summary>Items {key or applicationNumber, data?}; each is a case of its own.</summary>
    [Input(Order = 4, UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Each { get; set; } = new((JsonNode?)null);

    /// <summary>The case it is about, when not the instance's.</summary>
    [Input(Order = 5)]
    public Input<string?> ApplicationNumber { get; set; } = new((string?)null);

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var order = new NoticeOrder(
            context.Get(Template) ?? "",
            context.Get(To) ?? "",
            context.Get(Data),
            context.Get(Each),
            context.Get(ApplicationNumber) is { Length: > 0 } number ? number : context.CorrelationId,
            context.WorkflowExecutionContext.Id,
            context.Id);
        await context.GetRequiredService<NoticeOrders>().SendAsync(order, context.CancellationToken);
    }
}
