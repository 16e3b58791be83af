using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SmartFactory.Engine.Persistence.Sqlite;

/// <summary>A command that runs on a compiled one of the same text, and leaves that to the next when it is disposed or runs again.</summary>
internal sealed class RememberedCommand(RememberingConnection connection) : DbCommand
{
    // Holds the parameters until it runs.
    private readonly SqliteCommand _parameters = new();
    private SqliteCommand? _running;
    private SqliteDataReader? _reader;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (value != connection)
            {
                throw new NotSupportedException("This command belongs to the writer's connection.");
            }
        }
    }

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Run(static command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(static command => command.ExecuteScalar());

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var command = Begin();
        try
        {
            _reader = command.ExecuteReader(behavior);
        }
        catch
        {
            command.Dispose();
            throw;
        }

        _running = command;
        return _reader;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            _parameters.Dispose();
        }

        base.Dispose(disposing);
    }

    private T Run<T>(Func<SqliteCommand, T> execute)
    {
        var command = Begin();
        try
        {
            var result = execute(command);
            connection.GiveBack(command);
            return result;
        }
        catch
        {
            // Whatever state it is in, it is not the next one's.
            command.Dispose();
            throw;
        }
    }

    private SqliteCommand Begin()
    {
        End();
        var command = connection.Take(CommandText);
        command.Transaction = (SqliteTransaction?)DbTransaction;
        command.CommandTimeout = CommandTimeout;
        foreach (SqliteParameter parameter in _parameters.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void End()
    {
        _reader?.Dispose();
        _reader = null;
        if (_running is { } command)
        {
            _running = null;
            connection.GiveBack(command);
        }
    }
}
