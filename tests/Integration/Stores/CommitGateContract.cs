using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Stores;

public abstract class CommitGateContract : EngineContract
{
    [Fact]
    public async Task Engine_rows_and_domain_rows_are_stored_together()
    {
        await Engine.Gate.CommitAsync("both", async (services, ct) =>
        {
            await services.GetRequiredService<IInstanceStore>().InsertAsync(TestRows.Instance("i1"), ct);
            services.GetRequiredService<ProgrammeDbContext>().Add(Person("kim"));
        });

        Assert.Equal(1, await Engine.QueryAsync(db => db.Instances.CountAsync()));
        Assert.Equal("kim", await Engine.QueryAsync(db => db.Set<Person>().Select(p => p.UserName).SingleAsync()));
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_neither()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Engine.Gate.CommitAsync("fails", async (services, ct) =>
        {
            await services.GetRequiredService<IInstanceStore>().InsertAsync(TestRows.Instance("i1"), ct);
            var db = services.GetRequiredService<ProgrammeDbContext>();
            db.Add(Person("kim"));
            await db.SaveChangesAsync(ct);
            throw new InvalidDataException("no");
        }));

        Assert.Equal(0, await Engine.QueryAsync(db => db.Instances.CountAsync()));
        Assert.Equal(0, await Engine.QueryAsync(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task Bursts_that_fail_among_many_take_back_only_themselves()
    {
        var commits = Enumerable.Range(0, 200).Select(n => Engine.Gate.CommitAsync("many", async (services, ct) =>
        {
            await services.GetRequiredService<IInstanceStore>().InsertAsync(TestRows.Instance($"i{n}"), ct);
            return n % 3 == 0 ? throw new InvalidDataException("no") : n;
        })).ToArray();

        var failed = 0;
        foreach (var commit in commits)
        {
            try
            {
                await commit;
            }
            catch (InvalidDataException)
            {
                failed++;
            }
        }

        Assert.Equal(67, failed);
        var stored = await Engine.QueryAsync(db => db.Instances.Select(i => i.Id).ToListAsync());
        Assert.Equal(133, stored.Count);
        Assert.DoesNotContain("i0", stored);
        Assert.Contains("i1", stored);
    }

    [Fact]
    public async Task Many_callers_at_once_lose_no_update()
    {
        await Engine.WriteAsync<IInstanceStore>(store => store.InsertAsync(TestRows.Instance("i1")).AsTask());

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Engine.Gate.CommitAsync("count", async (services, ct) =>
        {
            var store = services.GetRequiredService<IInstanceStore>();
            var instance = await store.FindAsync("i1", ct);
            await Task.Yield();
            await store.UpdateAsync(instance! with { Version = instance.Version + 1 }, instance.Version, ct);
        })));

        Assert.Equal(65, await Engine.QueryAsync(db => db.Instances.Select(i => i.Version).SingleAsync()));
    }

    [Fact]
    public async Task A_commit_inside_a_commit_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<NestedCommitException>(() =>
            Engine.Gate.CommitAsync("outer", (_, ct) => Engine.Gate.CommitAsync("inner", (_, _) => Task.CompletedTask, ct)));

        Assert.Contains("'inner' was asked for inside commit 'outer'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_of_no_commit_only_reads()
    {
        await using var scope = Engine.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>();
        db.Add(Person("kim"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Readers_are_not_held_up_by_a_commit_and_see_it_only_when_done()
    {
        var seen = await Engine.Gate.CommitAsync("slow", async (services, ct) =>
        {
            await services.GetRequiredService<IInstanceStore>().InsertAsync(TestRows.Instance("i1"), ct);
            return await Engine.QueryAsync(db => db.Instances.CountAsync(ct));
        });

        Assert.Equal(0, seen);
        Assert.Equal(1, await Engine.QueryAsync(db => db.Instances.CountAsync()));
    }

    [Fact]
    public async Task The_work_runs_in_its_callers_context()
    {
        var ambient = new AsyncLocal<string> { Value = "officer" };

        Assert.Equal("officer", await Engine.Gate.CommitAsync("who", (_, _) => Task.FromResult(ambient.Value)));
    }

    [Fact]
    public async Task A_cancelled_caller_stores_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.Gate.CommitAsync(
            "late", (services, ct) => services.GetRequiredService<IInstanceStore>().InsertAsync(TestRows.Instance("i1"), ct).AsTask(), cancelled.Token));

        Assert.Equal(0, await Engine.QueryAsync(db => db.Instances.CountAsync()));
    }

    private static Person Person(string name) => new() { UserName = name, NormalizedUserName = name, DisplayName = name };
}
