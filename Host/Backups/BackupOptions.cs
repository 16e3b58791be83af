namespace SmartFactory.Host.Backups;

/// <summary>The nightly backup ("Backup" in the settings).</summary>
internal sealed class BackupOptions
{
    public const string Section = "Backup";

    public bool Nightly { get; set; } = true;

    /// <summary>Best on another disk; "backups" in the data folder unless named.</summary>
    public string? Folder { get; set; }

    /// <summary>How many nights are kept.</summary>
    public int Keep { get; set; } = 14;
}
