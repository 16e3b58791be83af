namespace SmartFactory.Workflows.Settlement;

/// <summary>The settlement of a project: what was spent, accepted, and who owes whom (R13).</summary>
public sealed class ProjectSettlement
{
    public required string ProjectNumber { get; set; }

    public SettlementStatus Status { get; set; }

    public bool IsTermination { get; set; }

    /// <summary>Drawn up by the office because the firm did not.</summary>
    public bool IsExOfficio { get; set; }

    public long SpentAmount { get; set; }

    public long AcceptedAmount { get; set; }

    public long DisallowedAmount { get; set; }

    public long InterestAmount { get; set; }

    /// <summary>The support that is finally due.</summary>
    public long SupportAmount { get; set; }

    /// <summary>Still to be paid out.</summary>
    public long BalanceAmount { get; set; }

    /// <summary>To be paid back, interest included.</summary>
    public long ClawbackAmount { get; set; }

    public long ProvinceClawback { get; set; }

    public long MunicipalityClawback { get; set; }

    public long RepaidAmount { get; set; }

    /// <summary>The arithmetic, line by line, for the file.</summary>
    public string StepsJson { get; set; } = "[]";

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
