using Npgsql;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Kit;

public sealed class PostgresClusterTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Databases_cloned_from_one_template_share_its_schema_and_not_their_rows()
    {
        var built = 0;
        async Task Build(string connection)
        {
            built++;
            await ExecuteAsync(connection, "create table firms (name text)");
        }

        var first = await cluster.CloneDatabaseAsync("firms", Build);
        var second = await cluster.CloneDatabaseAsync("firms", Build);
        await ExecuteAsync(first, "insert into firms values ('한빛정밀')");

        Assert.Equal(1, built);
        Assert.Equal(1L, await ExecuteAsync(first, "select count(*) from firms where name = '한빛정밀'"));
        Assert.Equal(0L, await ExecuteAsync(second, "select count(*) from firms"));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
