using System.Data.Common;
using Microsoft.Data.Sqlite;
using SmartFactory.Engine.Persistence.Sqlite;

namespace SmartFactory.Integration.Stores;

/// <summary>The writer's connection keeps compiled statements; nobody who uses it may notice, save by the clock.</summary>
public sealed class RememberedStatementTests : IDisposable
{
    private readonly RememberingConnection _connection = new("Data Source=:memory:;Pooling=False");

    public RememberedStatementTests()
    {
        _connection.Open();
        Run("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void The_same_text_runs_again_with_other_values()
    {
        Assert.Equal(1, Run("INSERT INTO t (name) VALUES (@p0)", "a"));
        Assert.Equal(1, Run("INSERT INTO t (name) VALUES (@p0)", "b"));

        Assert.Equal(["a", "b"], Names());
    }

    [Fact]
    public void Two_readers_of_the_same_text_read_side_by_side()
    {
        Run("INSERT INTO t (name) VALUES ('a'), ('b')");
        using var outer = Command("SELECT name FROM t ORDER BY id");
        using var rows = outer.ExecuteReader();
        var pairs = new List<string>();
        while (rows.Read())
        {
            pairs.AddRange(Names().Select(inner => rows.GetString(0) + inner));
        }

        Assert.Equal(["aa", "ab", "ba", "bb"], pairs);
    }

    [Fact]
    public void A_statement_that_failed_works_the_next_time()
    {
        Run("INSERT INTO t (name) VALUES (@p0)", "a");
        Assert.Throws<SqliteException>(() => Run("INSERT INTO t (name) VALUES (@p0)", "a"));

        Assert.Equal(1, Run("INSERT INTO t (name) VALUES (@p0)", "b"));
    }

    [Fact]
    public void A_reader_left_half_way_does_not_hold_the_next_commit()
    {
        Run("INSERT INTO t (name) VALUES ('a'), ('b')");
        using (var command = Command("SELECT name FROM t ORDER BY id"))
        {
            Assert.True(command.ExecuteReader().Read());
        }

        using var transaction = _connection.BeginTransaction();
        using (var delete = Command("DELETE FROM t WHERE name = @p0", "a"))
        {
            delete.Transaction = transaction;
            delete.ExecuteNonQuery();
        }

        transaction.Commit();
        Assert.Equal(["b"], Names());
    }

    [Fact]
    public void A_table_changed_meanwhile_is_read_as_it_is_now()
    {
        Run("INSERT INTO t (name) VALUES ('a')");
        Assert.Equal(["a"], Names());
        Run("DROP TABLE t");
        Run("CREATE TABLE t (name TEXT, id INTEGER)");
        Run("INSERT INTO t (name, id) VALUES ('z', 1)");

        Assert.Equal(["z"], Names());
    }

    private List<string> Names()
    {
        using var command = Command("SELECT name FROM t ORDER BY id");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private int Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql, params object[] values)
    {
        var command = ((DbConnection)_connection).CreateCommand();
#pragma warning disable CA2100 // Texts of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
