namespace SmartFactory.Workflows.Notices;

/// <summary>A template as an administrator rewrote it. The newest version replaces the shipped file; taking it back is a new version with the shipped text.</summary>
public sealed class EditedNotice
{
    public required string Key { get; set; }

    public int Version { get; set; }

    /// <summary>Like the shipped file: the subject on line 1, then the body.</summary>
    public required string Source { get; set; }

    public string? EditedBy { get; set; }

    public DateTimeOffset EditedAt { get; set; }
}
