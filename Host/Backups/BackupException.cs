namespace SmartFactory.Host.Backups;

/// <summary>A backup or restore that cannot be done, with the reason for people.</summary>
internal sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
