namespace SmartFactory.Workflows.Applications;

/// <summary>A firm's application to a round (신청). Its number is the correlation of its workflows.</summary>
public sealed class Application
{
    public required string Id { get; set; }

    /// <summary>접수번호 "2026-JS1-0001", allotted without gaps when it is submitted; null while it is a draft.</summary>
    public string? Number { get; set; }

    public required string RoundId { get; set; }

    public required string CompanyId { get; set; }

    public required string Track { get; set; }

    public required string MunicipalityCode { get; set; }

    public ApplicationStatus Status { get; set; }

    /// <summary>What the firm wants to build, one line.</summary>
    public string Title { get; set; } = "";

    /// <summary>The form's answers that need no column of their own (plan, KPIs, consents), as JSON.</summary>
    public string AnswersJson { get; set; } = "{}";

    /// <summary>Cost items [{"item":"…","amount":0}], their sum is <see cref="TotalCost"/>.</summary>
    public string CostItemsJson { get; set; } = "[]";

    public long TotalCost { get; set; }

    public long SupportAmount { get; set; }

    public long ProvinceAmount { get; set; }

    public long MunicipalityAmount { get; set; }

    public long OwnAmount { get; set; }

    public string VendorName { get; set; } = "";

    public string VendorBusinessNumber { get; set; } = "";

    public string VendorEmail { get; set; } = "";

    public int BonusClaimed { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>SHA-256 of what was submitted, shown on the receipt.</summary>
    public string? SubmissionHash { get; set; }

    /// <summary>Final score in hundredths, once evaluated.</summary>
    public int? FinalScore { get; set; }

    public int? RankInCell { get; set; }

    /// <summary>Place on the waiting list of its cell, from 1.</summary>
    public int? WaitingRank { get; set; }

    /// <summary>When the decision reached the firm: appeal periods count from here.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was ruled out, in words for the firm.</summary>
    public string? DecisionReason { get; set; }
}
