using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Payments;

/// <summary>The resolution to pay.</summary>
internal sealed class ApprovePayment(PaymentService payments) : IDecisionRecorder
{
    public string Key => "payment.approve";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (payments.OfInstance(context.InstanceId) is { } payment)
        {
            payment.Status = PaymentStatus.Approved;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
