namespace SmartFactory.Workflows.Changes;

/// <summary>A kind of change and how it is handled (R11).</summary>
/// <param name="IsSelf">A self change (자체변경) only needs to be taken note of.</param>
public sealed record ChangeKind(string Key, string Label, bool IsSelf, bool ChangesMoneyOrPeriod = false);
