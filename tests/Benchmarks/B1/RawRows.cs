using System.Data.Common;
using System.Security.Cryptography;

namespace SmartFactory.Benchmarks.B1;

/// <summary>The floor: the same rows of the same size in the same number of commits, by prepared statements on one connection, and nothing else: no indexes but the keys, no engine.</summary>
internal sealed class RawRows : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand _start;
    private readonly DbCommand _resume;
    private readonly byte[] _waiting;
    private readonly byte[] _finished;

    /// <param name="connection">Open, and as durable as the engine's own.</param>
    /// <param name="blob">The database's type of bytes.</param>
    /// <param name="bytes">How much a cycle stores.</param>
    public RawRows(DbConnection connection, string blob, CycleBytes bytes)
    {
        _connection = connection;
        _waiting = RandomNumberGenerator.GetBytes(bytes.Waiting);
        _finished = RandomNumberGenerator.GetBytes(bytes.Finished);
        using (var create = connection.CreateCommand())
        {
#pragma warning disable CA2100 // Nobody's input.
            create.CommandText =
                $"CREATE TABLE raw_instances (id varchar(40) PRIMARY KEY, state {blob} NOT NULL);"
                + "CREATE TABLE raw_journal (id varchar(40) NOT NULL, version integer NOT NULL, entries text NOT NULL, PRIMARY KEY (id, version));"
                + "CREATE TABLE raw_bookmarks (id varchar(40) PRIMARY KEY, entry text NOT NULL);";
#pragma warning restore CA2100
            create.ExecuteNonQuery();
        }

        _start = Prepare(
            "INSERT INTO raw_instances (id, state) VALUES (@id, @state); INSERT INTO raw_journal (id, version, entries) VALUES (@id, 1, @entries); INSERT INTO raw_bookmarks (id, entry) VALUES (@id, @entry)",
            _waiting,
            ("entries", new string('s', bytes.Started)),
            ("entry", new string('b', bytes.Bookmark)));
        _resume = Prepare(
            "DELETE FROM raw_bookmarks WHERE id = @id; UPDATE raw_instances SET state = @state WHERE id = @id; INSERT INTO raw_journal (id, version, entries) VALUES (@id, 2, @entries)",
            _finished,
            ("entries", new string('r', bytes.Resumed)));
    }

    /// <summary>So many cycles that start in one commit and end in another.</summary>
    public async Task CyclesAsync(int together)
    {
        var ids = Enumerable.Range(0, together).Select(_ => Guid.NewGuid().ToString("N")).ToList();
        await CommitAsync(_start, ids);
        await CommitAsync(_resume, ids);
    }

    public void Dispose()
    {
        _start.Dispose();
        _resume.Dispose();
    }

    private async Task CommitAsync(DbCommand command, List<string> ids)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        command.Transaction = transaction;
        foreach (var id in ids)
        {
            command.Parameters["id"].Value = id;
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private DbCommand Prepare(string text, byte[] state, params (string Name, string Value)[] texts)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Nobody's input.
        command.CommandText = text;
#pragma warning restore CA2100
        Add(command, "id", "");
        Add(command, "state", state);
        foreach (var (name, value) in texts)
        {
            Add(command, name, value);
        }

        command.Prepare();
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
