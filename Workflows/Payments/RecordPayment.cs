using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Settlement;

namespace SmartFactory.Workflows.Payments;

/// <summary>What the treasury system says was paid, by number and shares; the shares must give the resolved amount.</summary>
internal sealed class RecordPayment(PaymentService payments, Ledger ledger, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "payment.paid";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var payment = payments.OfInstance(context.InstanceId) ?? throw new InvalidOperationException($"{context.InstanceId} handles no payment.");
        var province = data.Whole("province") ?? payment.ProvinceAmount;
        var municipality = data.Whole("municipality") ?? payment.MunicipalityAmount;
        if (province + municipality != payment.Amount)
        {
            throw new InvalidOperationException($"{province} and {municipality} do not add up to the {payment.Amount} resolved.");
        }

        payment.Status = PaymentStatus.Paid;
        payment.ProvinceAmount = province;
        payment.MunicipalityAmount = municipality;
        payment.TreasuryNumber = data.Text("treasuryNumber");
        payment.PaidAt = SeoulTime.TryParse(data.Text("paidAt"), new TimeOnly(9, 0), out var paidAt) ? paidAt : clock.GetUtcNow();
        project.PaidAmount += payment.Amount;
        await ledger.BookAsync(project, "payment", province, municipality, payment.Id, cancellationToken);
        return new JsonObject { ["paid"] = project.PaidAmount };
    }
}
