using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Stores;

/// <summary>Several cases and people change one row at the same moment.</summary>
public abstract class SharedRowContract
{
    private const int AtOnce = 8;

    [Fact]
    public async Task What_eight_commits_add_to_one_quota_at_the_same_moment_is_all_in_it()
    {
        await using var office = await OpenAsync();
        var gate = office.Services.GetRequiredService<ICommitGate>();
        var before = await QuotaAsync(office);
        var read = 0;

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => gate.CommitAsync("test.add", async (services, ct) =>
        {
            var track = await services.GetRequiredService<ProgrammeDbContext>().Set<RoundTrack>().OrderBy(t => t.Code).FirstAsync(ct);

            // On a server all have read before the first one writes; a single writer lets nobody else in.
            Interlocked.Increment(ref read);
            for (var patience = 0; patience < 40 && Volatile.Read(ref read) < AtOnce; patience++)
            {
                await Task.Delay(10, ct);
            }

            track.Quota += 1;
        }))));

        Assert.Equal(before + AtOnce, await QuotaAsync(office));
        Assert.Empty(await office.ViolationsAsync());
    }

    /// <summary>An office on a database of its own.</summary>
    private protected abstract Task<TaskOffice> OpenAsync();

    private static Task<int> QuotaAsync(TaskOffice office) => office.ReadAsync(db => db.Set<RoundTrack>().OrderBy(t => t.Code).Select(t => t.Quota).FirstAsync());
}
