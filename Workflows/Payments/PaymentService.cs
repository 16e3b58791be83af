using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Payments;

/// <summary>Requests for payment. Writes belong to the caller's commit.</summary>
public sealed class PaymentService(ProgrammeDbContext db, NumberAllotter numbers, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>A firm asks for a part of its support; one request may be open at a time.</summary>
    /// <exception cref="InvalidOperationException">One is open already, or more is asked than is left.</exception>
    public async Task<Payment> RequestAsync(Project project, PaymentKind kind, long amount, PaymentDetails details, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync(project.Number, cancellationToken) is { } open)
        {
            throw new InvalidOperationException($"Payment request {open.Id} is still open.");
        }

        var payment = await AddAsync(project, kind, amount, details, cancellationToken);
        await runtime.PublishEventAsync("payment.requested", project.Number, new JsonObject { ["paymentId"] = payment.Id }, cancellationToken);
        return payment;
    }

    /// <summary>The firm takes its open request back, which it may do until the resolution.</summary>
    public async Task<bool> WithdrawAsync(string projectNumber, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync(projectNumber, cancellationToken) is not { Status: PaymentStatus.Requested })
        {
            return false;
        }

        await runtime.PublishEventAsync("payment.withdrawn", projectNumber, null, cancellationToken);
        return true;
    }

    public Task<Payment?> OpenAsync(string projectNumber, CancellationToken cancellationToken = default) =>
        db.Set<Payment>().FirstOrDefaultAsync(p => p.ProjectNumber == projectNumber && (p.Status == PaymentStatus.Requested || p.Status == PaymentStatus.Approved), cancellationToken);

    public Payment? OfInstance(string? instanceId) => instanceId is null ? null : db.Set<Payment>().FirstOrDefault(p => p.InstanceId == instanceId);

    public Payment? Find(string id) => db.Set<Payment>().Find(id);

    internal async Task<Payment> AddAsync(Project project, PaymentKind kind, long amount, PaymentDetails details, CancellationToken cancellationToken)
    {
        var left = project.SupportAmount - project.PaidAmount;
        if (amount <= 0 || amount > left)
        {
            throw new InvalidOperationException($"{amount} is not between 1 and the {left} that is left.");
        }

        // The shares of the agreement hold for every part of it; the remainder is the municipality's.
        var province = (long)((Int128)amount * project.ProvinceAmount / Math.Max(1, project.SupportAmount));
        var payment = new Payment
        {
            Id = $"{project.Number}/pay/{await numbers.NextAsync("PAY-" + project.Number, cancellationToken)}",
            ProjectNumber = project.Number,
            Kind = kind,
            Amount = amount,
            ProvinceAmount = province,
            MunicipalityAmount = amount - province,
            Account = details.Account,
            EvidenceJson = details.Evidence.ToJsonString(),
            RequestedBy = details.RequestedBy,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Add(payment);
        await db.SaveChangesAsync(cancellationToken);
        return payment;
    }
}
