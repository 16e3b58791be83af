using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Integration.Recovery;

public abstract class RuntimeContract : RecoveryContract
{
    [Fact]
    public async Task An_event_resumes_the_case_that_waits_for_it_and_no_other()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e1", "go"), TestDefinitions.Write("w", "done")));
        var first = await StartAsync(new StartWorkflow("W") { CorrelationId = "A" });
        var second = await StartAsync(new StartWorkflow("W") { CorrelationId = "B" });

        await RaiseAsync("go", "A");
        await Engine.Pump.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(first)).SubStatus);
        Assert.Equal(WorkflowSubStatus.Suspended, (await InstanceAsync(second)).SubStatus);
        Assert.Equal(1, await Engine.QueryAsync(db => db.Bookmarks.CountAsync()));
    }

    [Fact]
    public async Task Many_who_resume_one_bookmark_have_one_winner()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e1", "go"), TestDefinitions.Event("e2", "go on")));
        var id = await StartAsync(new StartWorkflow("W"));
        var bookmark = (await BookmarksAsync(id)).Single();

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ =>
            Engine.Gate.CommitAsync("resume", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(bookmark.Id, null, ct))));

        Assert.Single(answers, won => won);
        Assert.Equal(2, (await InstanceAsync(id)).Version);
    }

    [Fact]
    public async Task A_delay_of_nine_months_fires_once_and_not_before()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Delay("d", "270.00:00:00"), TestDefinitions.Event("e", "never")));
        var id = await StartAsync(new StartWorkflow("W"));
        var due = await Engine.Pump.NextDueAsync();

        Engine.Clock.SetUtcNow(due!.Value.AddTicks(-1));
        Assert.Equal(0, await Engine.Pump.FireDueTimersAsync());
        Engine.Clock.SetUtcNow(due.Value);
        Assert.Equal(1, await Engine.Pump.FireDueTimersAsync());
        Assert.Equal(0, await Engine.Pump.FireDueTimersAsync());

        Assert.Equal(2, (await InstanceAsync(id)).Version);
        Assert.Null(await Engine.Pump.NextDueAsync());
    }

    [Fact]
    public async Task A_cron_trigger_that_was_missed_three_times_fires_once_and_is_armed_again()
    {
        Engine.Clock.MoveTo("2026-03-02 09:00");
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Cron("c", "0 0 0 * * *"), TestDefinitions.Write("w", "x")));

        Engine.Clock.MoveTo("2026-03-05 12:00");
        Assert.Equal(1, await Engine.Pump.FireDueTimersAsync());

        Assert.Equal(1, await Engine.QueryAsync(db => db.Instances.CountAsync()));
        Assert.Equal(SmartFactory.TestKit.FakeClock.Parse("2026-03-06 09:00"), await Engine.Pump.NextDueAsync());
    }

    [Fact]
    public async Task Publishing_again_keeps_the_armed_timer_and_a_retracted_definition_has_none()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Cron("c", "0 0 0 * * *"), TestDefinitions.Write("w", "x")));
        var armed = await Engine.QueryAsync(db => db.Timers.Select(t => t.Id).SingleAsync());
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Cron("c", "0 0 0 * * *"), TestDefinitions.Write("w", "y")));
        Assert.Equal(armed, await Engine.QueryAsync(db => db.Timers.Select(t => t.Id).SingleAsync()));

        await Engine.WriteAsync<IDefinitionPublisher>(publisher => publisher.RetractAsync("W"));

        Assert.Equal(0, await Engine.QueryAsync(db => db.Timers.CountAsync()));
        await Assert.ThrowsAsync<WorkflowNotPublishedException>(() => StartAsync(new StartWorkflow("W")));
    }

    [Fact]
    public async Task A_parent_goes_on_when_its_child_has_finished()
    {
        await PublishAsync(TestDefinitions.Chain("child", TestDefinitions.Event("e", "answer"), TestDefinitions.Write("w", "x")));
        await PublishAsync(TestDefinitions.Chain("parent", TestDefinitions.Dispatch("d", "child"), TestDefinitions.Write("w", "x")));
        var parent = await StartAsync(new StartWorkflow("parent"));
        await Engine.Pump.DrainAsync();
        Assert.Equal(WorkflowSubStatus.Suspended, (await InstanceAsync(parent)).SubStatus);

        await RaiseAsync("answer", null);
        await Engine.Pump.DrainAsync();

        Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(parent)).SubStatus);
        Assert.Equal(0, await Engine.QueryAsync(db => db.Dispatches.CountAsync()));
    }

    [Fact]
    public async Task A_running_case_keeps_its_version_when_a_new_one_is_published()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e1", "go"), TestDefinitions.Event("old", "old")));
        var id = await StartAsync(new StartWorkflow("W"));
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e1", "go"), TestDefinitions.Event("new", "new")));
        var later = await StartAsync(new StartWorkflow("W"));

        await RaiseAsync("go", null);
        await Engine.Pump.DrainAsync();

        Assert.Equal("old", (await BookmarksAsync(id)).Single().ActivityId);
        Assert.Equal("new", (await BookmarksAsync(later)).Single().ActivityId);
        Assert.Equal(2, (await InstanceAsync(later)).DefinitionVersion);
    }

    [Fact]
    public async Task Events_after_a_correlation_find_the_bookmarks_made_before_it()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Correlate("c", "JS1-2026-007"), TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        var id = await StartAsync(new StartWorkflow("W"));

        await RaiseAsync("go", "JS1-2026-007");
        await Engine.Pump.DrainAsync();

        Assert.Equal(WorkflowStatus.Finished, (await InstanceAsync(id)).Status);
    }

    /// <summary>T7.</summary>
    [Fact]
    public async Task An_event_that_races_the_case_to_its_wait_is_heard_or_answered_with_nobody_and_nothing_between()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        var missed = 0;
        for (var round = 0; round < 10; round++)
        {
            var correlation = $"case {round}";
            var starting = Task.Run(() => StartAsync(new StartWorkflow("W") { CorrelationId = correlation }));
            var raising = Task.Run(async () =>
            {
                while (await HeardAsync("go", correlation) == 0)
                {
                    missed++;
                }
            });
            await Task.WhenAll(starting, raising);
            await Engine.Pump.DrainAsync();

            Assert.Equal(WorkflowSubStatus.Finished, (await InstanceAsync(await starting)).SubStatus);
            Assert.Equal(0, await HeardAsync("go", correlation));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"T7: {missed} events came too early and were told so, 10 were heard");
        Assert.Equal(0, await Engine.QueryAsync(db => db.Bookmarks.CountAsync()));
        Assert.Equal(0, await Engine.QueryAsync(db => db.Dispatches.CountAsync()));
    }

    [Fact]
    public async Task A_row_that_can_never_be_done_is_parked_with_an_incident_and_the_others_go_on()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Write("w", "x")));
        await Engine.WriteAsync<IWorkflowRuntime>(async runtime =>
        {
            await runtime.DispatchAsync(new StartWorkflow("nowhere"));
            await runtime.DispatchAsync(new StartWorkflow("W"));
        });

        for (var i = 0; i < 10; i++)
        {
            await Engine.Pump.DrainAsync();
            Engine.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal(1, await Engine.QueryAsync(db => db.Instances.CountAsync()));
        var incident = await Engine.QueryAsync(db => db.Incidents.SingleAsync());
        Assert.Contains("was given up after 8 attempts", incident.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", incident.InnerMessage!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_case_waits_for_nothing_any_more()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Delay("d", "1.00:00:00"), TestDefinitions.Write("w", "x")));
        var id = await StartAsync(new StartWorkflow("W"));

        await Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.CancelAsync(id));

        Assert.Equal(WorkflowSubStatus.Cancelled, (await InstanceAsync(id)).SubStatus);
        Assert.Equal(0, await Engine.QueryAsync(db => db.Bookmarks.CountAsync()));
        Assert.Null(await Engine.Pump.NextDueAsync());
    }

    [Fact]
    public async Task Seeding_twice_changes_nothing_and_spares_what_an_administrator_edited()
    {
        var seed = TestDefinitions.Chain("W", TestDefinitions.Write("w", "x"));
        Assert.Single(await SeedAsync(seed));
        Assert.Empty(await SeedAsync(seed));

        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Write("w", "edited")));

        Assert.Empty(await SeedAsync(TestDefinitions.Chain("W", TestDefinitions.Write("w", "newer"))));
    }

    [Fact]
    public async Task A_publication_that_is_rolled_back_leaves_nothing_in_memory()
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("first", "go")));
        await Assert.ThrowsAsync<InvalidDataException>(() => Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
        {
            await publisher.SaveDraftAsync(TestDefinitions.Chain("W", TestDefinitions.Event("lost", "go")), new DefinitionChange("kim"));
            await publisher.PublishAsync("W", new DefinitionChange("kim"));
            throw new InvalidDataException();
        }));
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("kept", "go")));

        var id = await StartAsync(new StartWorkflow("W"));

        Assert.Equal("kept", (await BookmarksAsync(id)).Single().ActivityId);
    }

    private Task<IReadOnlyList<DefinitionVersion>> SeedAsync(WorkflowDefinition definition) =>
        Engine.Gate.CommitAsync("seed", (services, ct) => services.GetRequiredService<IDefinitionPublisher>().SeedAsync([definition], new DefinitionChange("seed"), ct));

    private Task PublishAsync(WorkflowDefinition definition) => Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
    {
        await publisher.SaveDraftAsync(definition, new DefinitionChange("kim"));
        await publisher.PublishAsync(definition.DefinitionId, new DefinitionChange("kim"));
    });

    private Task<string> StartAsync(StartWorkflow start) =>
        Engine.Gate.CommitAsync("start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(start, ct));

    private Task RaiseAsync(string name, string? correlationId) =>
        Engine.WriteAsync<IWorkflowRuntime>(runtime => runtime.PublishEventAsync(name, correlationId, new JsonObject { ["x"] = 1 }));

    private Task<int> HeardAsync(string name, string? correlationId) =>
        Engine.Gate.CommitAsync("raise", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync(name, correlationId, null, ct));

    private async Task<WorkflowInstance> InstanceAsync(string id) =>
        (await Engine.ReadAsync<IInstanceStore, WorkflowInstance?>(store => store.FindAsync(id)))!;

    private async Task<IReadOnlyList<Bookmark>> BookmarksAsync(string id) =>
        await Engine.ReadAsync<IBookmarkStore, IReadOnlyList<Bookmark>>(store => store.FindByInstanceAsync(id));
}
