namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>What one burst did: one row per burst keeps a commit small and the history in order.</summary>
public sealed class JournalRow
{
    public required string InstanceId { get; set; }

    /// <summary>The instance's version after the burst.</summary>
    public long InstanceVersion { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The bookmark this burst burned by resuming it. Unique: a bookmark is resumed once, or the commit fails.</summary>
    public string? BurnedBookmarkId { get; set; }

    /// <summary>Entries, and bookmarks that came and went, as compact JSON.</summary>
    public required string Entries { get; set; }
}
