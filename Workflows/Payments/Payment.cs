namespace SmartFactory.Workflows.Payments;

/// <summary>A request for part of the support (지급신청) and the evidence of its payment.</summary>
public sealed class Payment
{
    public required string Id { get; set; }

    public required string ProjectNumber { get; set; }

    public PaymentKind Kind { get; set; }

    public PaymentStatus Status { get; set; }

    public long Amount { get; set; }

    public long ProvinceAmount { get; set; }

    public long MunicipalityAmount { get; set; }

    /// <summary>Bank and account, as confirmed.</summary>
    public string Account { get; set; } = "";

    public string EvidenceJson { get; set; } = "{}";

    /// <summary>The instance that handles it.</summary>
    public string? InstanceId { get; set; }

    public string? RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>보탬e 번호.</summary>
    public string? TreasuryNumber { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public string Reason { get; set; } = "";
}
