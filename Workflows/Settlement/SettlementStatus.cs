namespace SmartFactory.Workflows.Settlement;

/// <summary>How the settlement of a project stands.</summary>
public enum SettlementStatus
{
    Open,
    Confirmed,
    Repaid,
    Transferred,
}
