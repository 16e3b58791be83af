using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Payments;

/// <summary>The resolution to pay, with the amount in words.</summary>
internal sealed class PaymentOrderContent(PaymentService payments) : IDocumentContent
{
    private const string Title = "지급결의서";

    public string Kind => "payment-order";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var payment = payments.Find(data.Text("paymentId")) ?? throw new InvalidOperationException($"There is no payment {data.Text("paymentId")}.");
        var values = ProjectSheet.Of(context);
        values["kind"] = OfficeWords.Of(payment.Kind);
        values["amount"] = ProjectSheet.Won(payment.Amount);
        values["amountWords"] = WonInWords.Of(payment.Amount);
        values["payProvince"] = ProjectSheet.Won(payment.ProvinceAmount);
        values["payMunicipality"] = ProjectSheet.Won(payment.MunicipalityAmount);
        values["account"] = payment.Account.Length > 0 ? payment.Account : "-";
        values["requestedAt"] = SeoulTime.DateText(payment.RequestedAt);
        values["paidBefore"] = ProjectSheet.Won(project.PaidAmount);
        values["leftAfter"] = ProjectSheet.Won(project.SupportAmount - project.PaidAmount - payment.Amount);
        return Task.FromResult(new DocumentContent(Title, values));
    }
}
