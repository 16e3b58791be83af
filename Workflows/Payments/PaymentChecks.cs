using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Completion;

namespace SmartFactory.Workflows.Payments;

/// <summary>What the record itself says before money is resolved (R12): account given, nothing left to correct, no sanction, request within what is left.</summary>
internal sealed class PaymentChecks(ICaseFinder cases, PaymentService payments, InspectionBook inspections, Exits.SanctionList sanctions) : IBackgroundTask
{
    public string Name => "payment.checks";

    public Task<JsonNode?> RunAsync(BackgroundTaskContext context, CancellationToken cancellationToken)
    {
        var found = cases.Find(context.CorrelationId, context.InstanceId);
        var project = found.Project ?? throw new InvalidOperationException($"{context.CorrelationId} is not the case of a project.");
        var payment = payments.OfInstance(context.InstanceId) ?? throw new InvalidOperationException($"{context.InstanceId} handles no payment.");
        return Task.FromResult<JsonNode?>(new JsonObject
        {
            ["hasAccount"] = payment.Account.Length > 0 || payment.Kind == PaymentKind.Balance,
            ["isWithinLimit"] = payment.Amount <= project.SupportAmount - project.PaidAmount,
            ["hasNoOpenCorrection"] = !inspections.HasOpen(project.Number),
            ["isNotSanctioned"] = found.Company is null || !sanctions.IsSanctioned(found.Company.BusinessNumber),
        });
    }
}
