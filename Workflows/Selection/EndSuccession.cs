using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Selection;

/// <summary>The waiting list of the cell is over.</summary>
internal sealed class EndSuccession(SuccessionBook book) : IDecisionRecorder
{
    public string Key => "succession.end";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        await book.EndAsync(context, cancellationToken);
        return null;
    }
}
