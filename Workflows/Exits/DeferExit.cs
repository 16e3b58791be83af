using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Exits;

/// <summary>Thirty more days before a failure is judged; the project's end moves with them when it has passed.</summary>
internal sealed class DeferExit(ExitService exits, HolidayRegister holidays, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "exit.defer";

    private const string Deferral = "C30+";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var exit = exits.OfInstance(context.InstanceId);
        var now = clock.GetUtcNow();
        exit.Status = ExitStatus.Continued;
        exit.DecidedAt = now;
        return Task.FromResult<JsonNode?>(new JsonObject { ["until"] = SeoulTime.Iso(DueRule.Parse(Deferral).Compute(now, holidays.Current)) });
    }
}
