namespace SmartFactory.Host.Backups;

/// <param name="Path">Below the backup's folder, with slashes.</param>
internal sealed record BackupEntry(string Path, long Size, string Sha256);
