using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>What has to be paid back, how it was computed, until when.</summary>
internal sealed class ClawbackNoticeContent(SettlementBook settlements, HolidayRegister holidays, TimeProvider clock) : IDocumentContent
{
    public string Kind => "clawback-notice";

    private const string Title = "보조금 반납 고지서";

    private const string Due = "C30+";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Of(project.Number);
        var values = ProjectSheet.Of(context);
        values["clawback"] = ProjectSheet.Won(settlement.ClawbackAmount);
        values["clawbackWords"] = WonInWords.Of(settlement.ClawbackAmount);
        values["dueAt"] = SeoulTime.Text(DueRule.Parse(Due).Compute(clock.GetUtcNow(), holidays.Current));
        values["accepted"] = ProjectSheet.Won(settlement.AcceptedAmount);
        values["disallowed"] = ProjectSheet.Won(settlement.DisallowedAmount);
        values["finalSupport"] = ProjectSheet.Won(settlement.SupportAmount);
        values["paid"] = ProjectSheet.Won(project.PaidAmount);
        values["interest"] = ProjectSheet.Won(settlement.InterestAmount);
        values["clawbackProvince"] = ProjectSheet.Won(settlement.ProvinceClawback);
        values["clawbackMunicipality"] = ProjectSheet.Won(settlement.MunicipalityClawback);
        return Task.FromResult(new DocumentContent(Title, values));
    }
}
