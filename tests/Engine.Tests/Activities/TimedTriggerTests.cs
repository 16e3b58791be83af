using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Activities;

public sealed class TimedTriggerTests
{
    [Fact]
    public async Task The_March_call_is_due_on_the_first_of_March_at_nine_in_Seoul()
    {
        using var world = new EngineWorld();
        var cron = new Cron { Id = "march", CronExpression = new("0 0 0 1 3 *"), CustomProperties = new Dictionary<string, object> { ["canStartWorkflow"] = true } };
        var workflow = world.Build(new Flowchart { Activities = { cron } });

        var trigger = Assert.Single(await world.Get<TriggerIndexer>().IndexAsync(workflow, new Nothing()));

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(9)), trigger.DueAt);
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero), cron.NextDue(trigger.Payload, trigger.DueAt!.Value));
    }

    [Fact]
    public void A_timer_that_missed_some_rounds_keeps_its_beat()
    {
        var payload = System.Text.Json.Nodes.JsonNode.Parse("""{"startAt":"2026-01-01T00:00:00Z","interval":"01:00:00"}""");
        var next = new Engine.Activities.Timer().NextDue(payload, new DateTimeOffset(2026, 1, 1, 5, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 6, 0, 0, TimeSpan.Zero), next);
    }

    private sealed class Nothing : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
