namespace SmartFactory.Workflows.Payments;

/// <summary>How far a payment request has come. The money itself moves in the national treasury system.</summary>
public enum PaymentStatus
{
    Requested,
    Approved,
    Paid,
    Rejected,
    Withdrawn,
}
