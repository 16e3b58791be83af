using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime.Dispatching;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Integration.Stores;

public abstract class StoreContract : EngineContract
{
    [Fact]
    public async Task An_instance_comes_back_as_it_was_stored()
    {
        var stored = TestRows.Instance("i1") with { Name = "접수 1", ParentInstanceId = "p", ParentBookmarkId = "pb", FinishedAt = TestRows.Noon.AddMonths(9) };
        await Engine.WriteAsync<IInstanceStore>(store => store.InsertAsync(stored).AsTask());

        var found = await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync("i1"));

        Assert.Equal(stored.State, found!.State);
        Assert.Equal(stored with { State = found.State }, found);
    }

    [Fact]
    public async Task A_save_with_an_old_version_loses()
    {
        await Engine.WriteAsync<IInstanceStore>(store => store.InsertAsync(TestRows.Instance("i1")).AsTask());
        await Engine.WriteAsync<IInstanceStore>(store => store.UpdateAsync(TestRows.Instance("i1", version: 2), expectedVersion: 1).AsTask());

        await Assert.ThrowsAsync<StaleInstanceException>(() =>
            Engine.WriteAsync<IInstanceStore>(store => store.UpdateAsync(TestRows.Instance("i1", version: 2), expectedVersion: 1).AsTask()));
    }

    [Fact]
    public async Task An_event_finds_only_the_bookmarks_of_its_case()
    {
        await Engine.WriteAsync<IBookmarkStore>(store => store.ApplyAsync(
            [TestRows.Bookmark("b1", "i1"), TestRows.Bookmark("b2", "i2", correlationId: "other"), TestRows.Bookmark("b3", "i1", "stop")], []).AsTask());

        var ofCase = await Engine.ReadAsync<IBookmarkStore, IReadOnlyList<Bookmark>>(store => store.FindByHashAsync(Stimulus.Event("go"), "JS1-2026-001"));
        var all = await Engine.ReadAsync<IBookmarkStore, IReadOnlyList<Bookmark>>(store => store.FindByHashAsync(Stimulus.Event("go"), null));

        Assert.Equal(["b1"], ofCase.Select(b => b.Id));
        Assert.Equal(["b1", "b2"], all.Select(b => b.Id));
        Assert.Equal("go", (string?)ofCase[0].Payload!["eventName"]);
    }

    [Fact]
    public async Task Bookmarks_follow_their_instance_to_a_new_correlation()
    {
        await Engine.WriteAsync<IBookmarkStore>(store => store.ApplyAsync([TestRows.Bookmark("b1", "i1", correlationId: null)], []).AsTask());
        await Engine.WriteAsync<IBookmarkStore>(store => store.CorrelateAsync("i1", "JS1-2026-009").AsTask());

        var found = await Engine.ReadAsync<IBookmarkStore, IReadOnlyList<Bookmark>>(store => store.FindByHashAsync(Stimulus.Event("go"), "JS1-2026-009"));

        Assert.Single(found);
    }

    [Fact]
    public async Task Timers_come_due_in_order_of_time_and_id()
    {
        var now = Engine.Clock.GetUtcNow();
        await ArmAsync("late", now.AddMinutes(5));
        await ArmAsync("b", now);
        await ArmAsync("a", now);
        await ArmAsync("early", now.AddDays(-3));

        Assert.Equal(["early", "a", "b"], await Engine.ReadAsync<ITimerQueue, IReadOnlyList<string>>(queue => queue.DueAsync(10)));
        Assert.Equal(now.AddDays(-3), await Engine.ReadAsync<ITimerQueue, DateTimeOffset?>(queue => queue.NextDueAsync()));
    }

    [Fact]
    public async Task A_timer_is_taken_once_by_however_many_at_once()
    {
        await ArmAsync("t", Engine.Clock.GetUtcNow());

        var taken = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Engine.CommitAsync<ITimerQueue, WorkflowTimer?>(queue => queue.TakeAsync("t"))));

        Assert.Single(taken, t => t is not null);
        Assert.Null(await Engine.ReadAsync<ITimerQueue, DateTimeOffset?>(queue => queue.NextDueAsync()));
    }

    [Fact]
    public async Task A_timer_is_never_taken_early()
    {
        await ArmAsync("t", Engine.Clock.GetUtcNow().AddTicks(10));

        Assert.Null(await Engine.CommitAsync<ITimerQueue, WorkflowTimer?>(queue => queue.TakeAsync("t")));
    }

    [Fact]
    public async Task Disarmed_timers_are_gone_and_fired_ones_stay_for_the_record()
    {
        var now = Engine.Clock.GetUtcNow();
        await ArmAsync("fired", now, bookmarkId: "b1", subject: "task-1");
        await Engine.CommitAsync<ITimerQueue, WorkflowTimer?>(queue => queue.TakeAsync("fired"));
        await ArmAsync("by-bookmark", now, bookmarkId: "b1");
        await ArmAsync("by-subject", now, subject: "task-1");
        await Engine.WriteAsync<ITimerStore>(async store =>
        {
            await store.DisarmByBookmarksAsync(["b1"]);
            await store.DisarmBySubjectAsync("task-1");
        });

        Assert.Equal(["fired"], await Engine.QueryAsync(db => db.Timers.Select(t => t.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_row_for_another_instance_is_taken_once()
    {
        await Engine.WriteAsync<IDispatchStore>(store => store.EnqueueAsync("start", new JsonObject { ["x"] = "가" }, "i1").AsTask());
        var id = Assert.Single(await Engine.ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(10)));

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Engine.CommitAsync<IDispatchStore, Dispatch?>(store => store.TakeAsync(id))));

        Assert.Equal("가", (string?)Assert.Single(taken, t => t is not null)!.Payload["x"]);
        Assert.Empty(await Engine.ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(10)));
    }

    [Fact]
    public async Task A_failed_row_rests_and_comes_back()
    {
        await Engine.WriteAsync<IDispatchStore>(store => store.EnqueueAsync("start", [], null).AsTask());
        var id = Assert.Single(await Engine.ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(10)));
        await Engine.WriteAsync<IDispatchStore>(store => store.FailedAsync(id, "no", Engine.Clock.GetUtcNow().AddMinutes(1)).AsTask());

        Assert.Empty(await Engine.ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(10)));
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([id], await Engine.ReadAsync<IDispatchStore, IReadOnlyList<long>>(store => store.PendingAsync(10)));
    }

    [Fact]
    public async Task A_definition_has_one_latest_and_one_published_version()
    {
        await Engine.WriteAsync<IDefinitionStore>(store => store.SaveAsync(TestRows.Definition("W01", 1, published: true)).AsTask());
        await Engine.WriteAsync<IDefinitionStore>(store => store.SaveAsync(TestRows.Definition("W01", 2, published: false)).AsTask());
        Assert.Equal("W01:1", await Engine.ReadAsync<IDefinitionStore, string?>(store => store.FindPublishedIdAsync("W01")));
        Assert.Equal(2, (await Engine.ReadAsync<IDefinitionStore, DefinitionVersion?>(store => store.FindLatestAsync("W01")))!.Version);

        await Engine.WriteAsync<IDefinitionStore>(store => store.SaveAsync(TestRows.Definition("W01", 2, published: true)).AsTask());

        Assert.Equal("W01:2", await Engine.ReadAsync<IDefinitionStore, string?>(store => store.FindPublishedIdAsync("W01")));
        Assert.Equal([2, 1], (await Engine.ReadAsync<IDefinitionStore, IReadOnlyList<DefinitionVersion>>(store => store.ListVersionsAsync("W01"))).Select(v => v.Version));
    }

    [Fact]
    public async Task The_journal_comes_back_entry_by_entry()
    {
        var first = new JournalEntry(1, TestRows.Noon, "Started", "e1", "Workflow1:e1", "Elsa.Event", "기다림", "a1");
        var second = new JournalEntry(2, TestRows.Noon.AddMinutes(1), "Completed", "e1", "Workflow1:e1", "Elsa.Event", null, "a1", ["승인"], "말", new JsonObject { ["k"] = 1 });
        await AppendAsync(1, null, first);
        await AppendAsync(2, "b1", second);

        var read = await Engine.ReadAsync<IJournalStore, IReadOnlyList<JournalEntry>>(store => store.ReadAsync("i1"));

        Assert.Equal(first, read[0]);
        Assert.Equal(["승인"], read[1].Outcomes);
        Assert.Equal("말", read[1].Message);
        Assert.Equal(1, (int?)read[1].Payload!["k"]);
    }

    [Fact]
    public async Task A_bookmark_burned_twice_cannot_be_stored()
    {
        await AppendAsync(1, "b1");

        await Assert.ThrowsAnyAsync<Exception>(() => AppendAsync(2, "b1"));
        Assert.Equal(1, await Engine.QueryAsync(db => db.Journal.CountAsync()));
    }

    private Task ArmAsync(string id, DateTimeOffset due, string? bookmarkId = null, string? subject = null) =>
        Engine.WriteAsync<ITimerStore>(store => store.ArmAsync(new WorkflowTimer(id, "test", due, "i1", bookmarkId, subject)).AsTask());

    private Task AppendAsync(long version, string? burned, params JournalEntry[] entries) =>
        Engine.WriteAsync<IJournalStore>(store => store.AppendAsync(new JournalBurst("i1", version, burned, entries, [], [])).AsTask());
}
