namespace SmartFactory.Workflows.Settlement;

/// <summary>What a settlement starts from, in won.</summary>
/// <param name="Accepted">Accepted costs of all items.</param>
/// <param name="Interest">Interest earned on the public money.</param>
public sealed record SettlementInput(long Accepted, int RateBasisPoints, long AgreedSupport, long AgreedProvince, long Paid, long Interest, bool IsBadFaith = false);
