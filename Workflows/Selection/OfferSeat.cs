using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Selection;

/// <summary>A freed seat is offered to the next in line.</summary>
internal sealed class OfferSeat(ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "succession.offer";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        db.Add(new SuccessionOffer
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            CellId = context.CorrelationId ?? "",
            ApplicationNumber = data.Text("number"),
            Outcome = "offered",
            OfferedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
