using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Payments;

/// <summary>A request that ends without money: refused, withdrawn, or overtaken by the project's end.</summary>
internal sealed class ClosePayment(PaymentService payments) : IDecisionRecorder
{
    public string Key => "payment.close";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (payments.OfInstance(context.InstanceId) is { } payment)
        {
            payment.Status = data.Text("status") == nameof(PaymentStatus.Withdrawn) ? PaymentStatus.Withdrawn : PaymentStatus.Rejected;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
