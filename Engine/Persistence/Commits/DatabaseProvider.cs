namespace SmartFactory.Engine.Persistence.Commits;

public enum DatabaseProvider
{
    /// <summary>One file, one host.</summary>
    Sqlite,

    /// <summary>A server, any number of hosts.</summary>
    PostgreSql,
}
