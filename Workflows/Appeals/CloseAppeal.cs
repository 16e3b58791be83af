using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Ends the objection; when it was the last of its cell or round, those who wait for that are told.</summary>
internal sealed class CloseAppeal(ProgrammeDbContext db, AppealBook appeals, IWorkflowRuntime runtime, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "appeal.close";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (appeals.Newest(context.Application?.Number) is not { Outcome: null } appeal)
        {
            return null;
        }

        appeal.Outcome = (string?)data["outcome"] ?? throw new InvalidOperationException("An appeal is closed with an outcome.");
        appeal.ClosedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        if (appeals.OpenInCell(appeal.CellId) == 0)
        {
            await runtime.PublishEventAsync("appeals.cleared", appeal.CellId, cancellationToken: cancellationToken);
        }

        if (appeals.OpenInRound(appeal.RoundId) == 0)
        {
            await runtime.PublishEventAsync("appeals.cleared", appeal.RoundId, cancellationToken: cancellationToken);
        }

        return new JsonObject { ["outcome"] = appeal.Outcome };
    }
}
