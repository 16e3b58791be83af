using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Fifteen more days, counted from the due date or from now, whichever is later.</summary>
internal sealed class ExtendAgreement(HolidayRegister holidays, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "agreement.extend";

    private const string Extension = "C15+";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var now = clock.GetUtcNow();
        project.AgreementDueAt = DueRule.Parse(Extension).Compute(project.AgreementDueAt > now ? project.AgreementDueAt : now, holidays.Current);
        return Task.FromResult<JsonNode?>(new JsonObject { ["dueAt"] = SeoulTime.Iso(project.AgreementDueAt) });
    }
}
