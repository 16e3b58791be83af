using System.Globalization;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Properties;

/// <summary>One instance of a generated chart, run to its end. What waits is resumed in the order the plan says.</summary>
internal sealed class ChartRun(EngineWorld world, WorkflowDefinition definition, int[] order)
{
    private const int MostBursts = 500;

    private readonly List<JournalEntry> _journal = [];

    public List<BurstResult> Bursts { get; } = [];

    public BurstResult Last => Bursts[^1];

    /// <summary>Everything the journal tells, but for times and ids made by chance.</summary>
    public IReadOnlyList<string> Journal => [.. _journal.Select(e => string.Create(
        CultureInfo.InvariantCulture, $"{e.Sequence} {e.EventName} {e.ActivityId} {e.ActivityInstanceId} {string.Join("|", e.Outcomes ?? [])} {e.Message}"))];

    public int Times(string activityId) => _journal.Count(e => e.ActivityId == activityId && e.EventName == "Started");

    /// <summary>Between any two bursts the state is bytes, and the definition is materialised afresh.</summary>
    public ChartRun ThroughBytes()
    {
        var waiting = Take(world.StartAsync(Materialize()).GetAwaiter().GetResult(), []);
        for (var burst = 0; waiting.Count > 0 && burst < MostBursts; burst++)
        {
            waiting = Take(world.ResumeAsync(Materialize(), Last, Next(waiting, burst)).GetAwaiter().GetResult(), waiting);
        }

        return this;
    }

    /// <summary>The same without interruption: the executions stay in memory from the first burst to the last.</summary>
    public ChartRun InMemory()
    {
        var runner = world.Get<WorkflowRunner>();
        var context = runner.RunToIdleAsync(Materialize(), new BurstRequest { InstanceId = "i1" }, world.Services, default).AsTask().GetAwaiter().GetResult();
        for (var burst = 0; context.Bookmarks.Count > 0 && burst < MostBursts; burst++)
        {
            var request = new BurstRequest { InstanceId = "i1", Bookmark = Next([.. context.Bookmarks], burst) };
            runner.ContinueAsync(context, request).AsTask().GetAwaiter().GetResult();
        }

        _journal.AddRange(context.Journal);
        Bursts.Add(WorkflowRunner.ToResult(context));
        return this;
    }

    private Workflow Materialize() => world.Get<WorkflowMaterializer>().Materialize(definition);

    private Bookmark Next(List<Bookmark> waiting, int burst) => waiting[order[burst % order.Length] % waiting.Count];

    private List<Bookmark> Take(BurstResult result, List<Bookmark> waiting)
    {
        Bursts.Add(result);
        _journal.AddRange(result.Journal);
        return [.. waiting.Where(b => result.RemovedBookmarks.All(r => r.Id != b.Id)), .. result.CreatedBookmarks];
    }
}
