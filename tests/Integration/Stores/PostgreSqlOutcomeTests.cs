using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Stores;

/// <summary>T14: a server that goes away before, during and after COMMIT.</summary>
public sealed class PostgreSqlOutcomeTests(PostgresCluster cluster) : EngineContract
{
    private CommitProxy _proxy = null!;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_whose_answer_got_lost_is_found_to_be_stored_and_not_made_again()
    {
        var runs = 0;
        _proxy.CutAfterCommit();

        Assert.Equal("kim", await AddAsync("kim", () => runs++));

        Assert.Equal(1, runs);
        Assert.Equal(["kim"], await PeopleAsync());
    }

    [Fact]
    public async Task A_commit_that_never_reached_the_server_is_made_again()
    {
        var runs = 0;
        _proxy.CutBeforeCommit();

        Assert.Equal("kim", await AddAsync("kim", () => runs++));

        Assert.Equal(2, runs);
        Assert.Equal(["kim"], await PeopleAsync());
    }

    [Fact]
    public async Task A_connection_that_ends_in_the_middle_of_the_work_costs_another_run_and_nothing_else()
    {
        var runs = 0;
        await Engine.Gate.CommitAsync("killed", async (services, ct) =>
        {
            var db = services.GetRequiredService<ProgrammeDbContext>();
            db.Add(Person("kim"));
            await db.SaveChangesAsync(ct);
            if (++runs == 1)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())", ct);
            }
        });

        Assert.Equal(2, runs);
        Assert.Equal(["kim"], await PeopleAsync());
    }

    [Fact]
    public async Task Two_that_lock_each_other_out_both_come_through()
    {
        await Engine.WriteAsync<IInstanceStore>(async store =>
        {
            await store.InsertAsync(TestRows.Instance("i1"));
            await store.InsertAsync(TestRows.Instance("i2"));
        });
        using var both = new Barrier(2);

        await Task.WhenAll(CrossAsync("i1", "i2", both), CrossAsync("i2", "i1", both));

        Assert.Equal([3, 3], await Engine.QueryAsync(db => db.Instances.OrderBy(i => i.Id).Select(i => (int)i.Version).ToListAsync()));
    }

    [Fact]
    public async Task A_server_that_stays_away_is_told_as_a_failure_that_stored_nothing()
    {
        await _proxy.CutAllAsync();

        var failure = await Assert.ThrowsAsync<CommitFailedException>(() => AddAsync("kim", () => { }));

        Assert.False(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task Idle_connections_that_a_restart_has_cut_cost_no_reader_anything()
    {
        await CutIdleAsync();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PeopleAsync())), Assert.Empty);

        await CutIdleAsync();
        Assert.Null(await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync("nobody")));
        Assert.Null(await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync("nobody")));

        await CutIdleAsync();
        Assert.Empty(await PeopleAsync());
        Assert.Empty(await PeopleAsync());
    }

    private protected override async Task<TestEngine> OpenAsync()
    {
        string? server = null;
        await using (var engine = await TestEngine.OnPostgreSqlAsync(cluster))
        {
            server = engine.Options.ConnectionString;
        }

        _proxy = CommitProxy.Before(server);
        return await TestEngine.OpenAsync(DatabaseOptions.PostgreSql(_proxy.ConnectionString), null, null);
    }

    private Task<string> AddAsync(string name, Action run) => Engine.Gate.CommitAsync("add", (services, _) =>
    {
        run();
        services.GetRequiredService<ProgrammeDbContext>().Add(Person(name));
        return Task.FromResult(name);
    });

    private Task<List<string?>> PeopleAsync() => Engine.QueryAsync(db => db.Set<Person>().Select(p => p.UserName).ToListAsync());

    /// <summary>Fills the pool and has the server end every session, as it does when it goes down.</summary>
    private async Task CutIdleAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Engine.QueryAsync(db => db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM pg_sleep(0.2)").SingleAsync())));
        await using var connection = new NpgsqlConnection(Engine.Options.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await cut.ExecuteNonQueryAsync();
        await using var left = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await Eventually.TrueAsync(async () => await left.ExecuteScalarAsync() is 0L, "every session to end");
    }

    private async Task CrossAsync(string first, string second, Barrier both)
    {
        var runs = 0;
        await Task.Run(() => Engine.Gate.CommitAsync("cross", async (services, ct) =>
        {
            var store = services.GetRequiredService<IInstanceStore>();
            var one = await store.FindAsync(first, ct);
            if (++runs == 1)
            {
                both.SignalAndWait(TimeSpan.FromMinutes(2), ct);
            }

            var two = await store.FindAsync(second, ct);
            await store.UpdateAsync(one! with { Version = one.Version + 1 }, one.Version, ct);
            await store.UpdateAsync(two! with { Version = two.Version + 1 }, two.Version, ct);
        }));
    }

    private static Person Person(string name) => new() { Id = name, UserName = name, NormalizedUserName = name, DisplayName = name };
}
