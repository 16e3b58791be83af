namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>One process at a time changes the schema of a SQLite file: the host or a command-line verb. The system ends the turn with the process, however that ends.</summary>
internal sealed class MigrationTurn : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private MigrationTurn(string database, FileStream file)
    {
        Database = database;
        _file = file;
    }

    public string Database { get; }

    /// <exception cref="DatabaseRefusedException">Another process has it and does not give it back within <paramref name="patience"/> (five minutes unless told).</exception>
    public static async Task<MigrationTurn> TakeAsync(string database, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var left = patience ?? TimeSpan.FromMinutes(5);
        while (true)
        {
            try
            {
                return new MigrationTurn(database, new FileStream(database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held)
            {
                if (left <= TimeSpan.Zero)
                {
                    throw new DatabaseRefusedException($"{database} is being migrated by another process, which has not ended. Wait for it or end it, and start again: a migration that is ended is undone and done again.", held);
                }
            }

            await Task.Delay(Pause, cancellationToken);
            left -= Pause;
        }
    }

    public void Dispose() => _file.Dispose();
}
