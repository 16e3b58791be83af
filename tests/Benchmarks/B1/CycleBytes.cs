using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Benchmarks.B1;

/// <summary>What the engine stores of one cycle, so that the floor stores as much.</summary>
/// <param name="Waiting">Of the state while the case waits.</param>
/// <param name="Finished">Of the state at the end.</param>
/// <param name="Started">Of the journal's row of the first commit.</param>
/// <param name="Resumed">Of the journal's row of the second.</param>
/// <param name="Bookmark">Of the bookmark's row.</param>
internal sealed record CycleBytes(int Waiting, int Finished, int Started, int Resumed, int Bookmark)
{
    public static async Task<CycleBytes> OfAsync(EngineHost host)
    {
        var bookmark = await WaitingCase.StartAsync(host);
        var (waiting, row) = await ReadAsync(host, async db => (
            (await db.Set<InstanceRow>().SingleAsync()).State.Length,
            await db.Set<Engine.Persistence.Bookmarks.BookmarkRow>().SingleAsync(b => b.Id == bookmark)));
        await WaitingCase.ResumeAsync(host, bookmark);
        return await ReadAsync(host, async db =>
        {
            var journal = await db.Set<JournalRow>().OrderBy(r => r.InstanceVersion).Select(r => r.Entries.Length).ToListAsync();
            var finished = (await db.Set<InstanceRow>().SingleAsync()).State.Length;
            return new CycleBytes(waiting, finished, journal[0], journal[1], row.Hash.Length + row.ActivityNodeId.Length + row.Name.Length + (row.Payload?.Length ?? 0));
        });
    }

    private static async Task<T> ReadAsync<T>(EngineHost host, Func<ProgrammeDbContext, Task<T>> read)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync();
        return await read(db);
    }
}
