using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Host.Backups;

/// <summary>What is backed up, and where it goes back to: a database and the folder with files and keys.</summary>
internal sealed record BackupPlace(DatabaseOptions Database, string DataFolder)
{
    /// <summary>The folders that belong to the record, below <see cref="DataFolder"/> and below a backup alike. Mails in a pickup folder do not: they were sent.</summary>
    public static readonly IReadOnlyList<string> Folders = ["files", "keys"];

    public const string DefinitionsFile = "definitions.json";

    public IDatabaseSnapshot Snapshot => Database.Provider == DatabaseProvider.Sqlite ? new SqliteSnapshot(Database) : new PostgreSqlSnapshot(Database);
}
