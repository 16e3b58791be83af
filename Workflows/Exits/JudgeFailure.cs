using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Exits;

/// <summary>The failure is judged; bad faith bars the firm for the years decided.</summary>
internal sealed class JudgeFailure(ExitService exits, SanctionList sanctions, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "exit.judge";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var exit = exits.OfInstance(context.InstanceId);
        exit.Status = ExitStatus.Judged;
        exit.IsBadFaith = data.Flag("badFaith") ?? false;
        exit.DecidedAt = clock.GetUtcNow();
        if (exit.IsBadFaith && context.Company is { } company)
        {
            await sanctions.AddAsync(company, exit.ProjectNumber, exit.Reason, (int)Math.Clamp(data.Whole("sanctionYears") ?? 0, 0, 5), cancellationToken);
        }

        return null;
    }
}
