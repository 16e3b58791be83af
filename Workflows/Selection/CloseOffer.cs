using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Selection;

/// <summary>The firm at the head of the line does not take the seat; it leaves the waiting list.</summary>
internal sealed class CloseOffer(SuccessionBook book) : IDecisionRecorder
{
    public string Key => "succession.close";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        await book.CloseAsync(context.CorrelationId ?? "", data.Text("number"), data.Text("outcome"), cancellationToken);
        return null;
    }
}
