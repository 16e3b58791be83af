namespace SmartFactory.Engine.Instances;

/// <summary>What one burst did to an instance.</summary>
/// <param name="InstanceVersion">The instance's version after it.</param>
/// <param name="BurnedBookmarkId">The bookmark it resumed and burned.</param>
public sealed record JournalBurst(
    string InstanceId,
    long InstanceVersion,
    string? BurnedBookmarkId,
    IReadOnlyList<JournalEntry> Entries,
    IReadOnlyList<string> CreatedBookmarkIds,
    IReadOnlyList<string> RemovedBookmarkIds);
