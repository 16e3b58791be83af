namespace SmartFactory.Workflows.Projects;

/// <summary>A selected firm's project (과제), from the agreement to the end of aftercare.</summary>
public sealed class Project
{
    /// <summary>과제번호 "P-2026-JS1-0001": correlation of its workflows.</summary>
    public required string Number { get; set; }

    public required string ApplicationId { get; set; }

    public required string RoundId { get; set; }

    public required string CompanyId { get; set; }

    public required string Track { get; set; }

    public required string MunicipalityCode { get; set; }

    public ProjectStatus Status { get; set; }

    public string VendorName { get; set; } = "";

    public string VendorBusinessNumber { get; set; } = "";

    public string VendorEmail { get; set; } = "";

    public long TotalCost { get; set; }

    public long SupportAmount { get; set; }

    public long ProvinceAmount { get; set; }

    public long MunicipalityAmount { get; set; }

    public long OwnAmount { get; set; }

    public long PaidAmount { get; set; }

    public DateTimeOffset AgreementDueAt { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    public DateTimeOffset StartAt { get; set; }

    public DateTimeOffset EndAt { get; set; }

    /// <summary>성공, 성실실패 or 불성실실패 once judged.</summary>
    public string? Verdict { get; set; }

    /// <summary>Achievement of the core KPIs in percent ×100, once measured (R16).</summary>
    public int? AchievementBasisPoints { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
