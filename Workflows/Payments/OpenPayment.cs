using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Payments;

/// <summary>Ties the request to the instance that handles it; the office's own (the balance) is made here.</summary>
internal sealed class OpenPayment(ProgrammeDbContext db, PaymentService payments) : IDecisionRecorder
{
    public string Key => "payment.open";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var payment = data.Text("paymentId") is { Length: > 0 } id
            ? payments.Find(id) ?? throw new InvalidOperationException($"There is no payment {id}.")
            : await payments.AddAsync(ProjectCase.Of(context), OfficeWords.Find<PaymentKind>(data.Text("kind")) ?? PaymentKind.Balance, data.Whole("amount") ?? 0, new PaymentDetails("", []), cancellationToken);
        payment.InstanceId = context.InstanceId;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["paymentId"] = payment.Id, ["amount"] = payment.Amount };
    }
}
