using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>The writer's connection. It keeps the statements that were compiled on it, also those of the mapper, which makes a new command for each question: compiling costs SQLite more than running. One writer uses it, never two at once.</summary>
internal sealed class RememberingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // More than a year's rehearsal asks; only updates of ever other columns could exceed it.
    private const int Most = 1000;

    private readonly Dictionary<string, SqliteCommand> _idle = [];

    /// <summary>A command of this text that nobody uses, compiled already if it ran before.</summary>
    public SqliteCommand Take(string text)
    {
        if (_idle.Remove(text, out var known))
        {
            return known;
        }

        var command = CreateCommand();
#pragma warning disable CA2100 // The text is the caller's command's.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (_idle.Count >= Most)
        {
            Forget();
        }

        if (!_idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override DbCommand CreateDbCommand() => new RememberedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        _idle.Clear();
    }
}
