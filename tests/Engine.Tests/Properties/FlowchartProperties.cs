using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Properties;

/// <summary>
/// What holds for every flowchart that the validator has nothing against. A failure names the chart, made as small as it would go,
/// and the seed; SMARTFACTORY_SEED="seed,gamma" runs that one again, SMARTFACTORY_LONG=1 runs many more.
/// </summary>
public sealed class FlowchartProperties : IDisposable
{
    private const int NormalCases = 500;
    private const int LongCases = 12_000;

    private readonly EngineWorld _world = new();

    [Fact]
    public void No_token_is_lost_and_every_activity_runs_as_often_as_the_model_says() => Check(plan =>
    {
        var layout = plan.Layout();
        var run = new ChartRun(_world, layout.ToDefinition(), plan.Choices).ThroughBytes();

        Assert.Equal(WorkflowSubStatus.Finished, run.Last.SubStatus);
        Assert.Equal(0, run.Last.IncidentCount);
        foreach (var (activity, (least, most)) in layout.Expected)
        {
            var times = run.Times(activity);
            Assert.True(times >= least && times <= most, $"{activity} ran {times} times, not {least} to {most}");
        }
    });

    [Fact]
    public void Suspending_and_resuming_at_every_point_tells_the_same_story_as_never_stopping() => Check(plan =>
    {
        var definition = plan.Layout().ToDefinition();
        var interrupted = new ChartRun(_world, definition, plan.Choices).ThroughBytes();
        var uninterrupted = new ChartRun(_world, definition, plan.Choices).InMemory();

        Assert.Equal(uninterrupted.Journal, interrupted.Journal);
        Assert.Equal(uninterrupted.Last.SubStatus, interrupted.Last.SubStatus);
    });

    [Fact]
    public void Cancelling_at_any_point_leaves_no_bookmark() => Check(plan =>
    {
        var definition = plan.Layout().ToDefinition();
        var workflow = _world.Get<Engine.Definitions.WorkflowMaterializer>().Materialize(definition);
        var waiting = new List<Bookmark>();
        foreach (var burst in new ChartRun(_world, definition, plan.Choices).ThroughBytes().Bursts.Where(b => b.Status == WorkflowStatus.Running))
        {
            waiting = [.. waiting.Where(b => burst.RemovedBookmarks.All(r => r.Id != b.Id)), .. burst.CreatedBookmarks];
            var cancelled = _world.CancelAsync(workflow, burst).GetAwaiter().GetResult();

            Assert.Equal(WorkflowSubStatus.Cancelled, cancelled.SubStatus);
            Assert.Equal(waiting.Select(b => b.Id).Order(), cancelled.RemovedBookmarks.Select(b => b.Id).Order());
            Assert.Empty(cancelled.CreatedBookmarks);
            Assert.Empty(StateSummary.Read("i1", cancelled.State).BookmarkIds);
            Assert.Throws<BookmarkNotFoundException>(() => _world.ResumeAsync(workflow, cancelled, waiting[0]).GetAwaiter().GetResult());
        }
    });

    [Fact]
    public void The_generated_charts_have_what_makes_flowcharts_difficult()
    {
        var texts = Gen.Sample(ChartGenerator.Plans(IsClean).Generator, 300, 30).Select(p => p.ToString()).ToList();

        Assert.All(
            new Dictionary<string, int> { ["wait"] = 80, ["race("] = 15, ["×("] = 15, ["fork:implicit"] = 15, ["fork:WaitAllActive"] = 15, ["fork:WaitAll("] = 3, ["?("] = 30, [">"] = 50 },
            word => Assert.True(texts.Count(t => t.Contains(word.Key, StringComparison.Ordinal)) >= word.Value, $"{word.Key} in {texts.Count(t => t.Contains(word.Key, StringComparison.Ordinal))} charts"));
    }

    public void Dispose() => _world.Dispose();

    private void Check(Action<ChartPlan> property)
    {
        var cases = Environment.GetEnvironmentVariable("SMARTFACTORY_LONG") == "1" ? LongCases : NormalCases;
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        if (Environment.GetEnvironmentVariable("SMARTFACTORY_SEED")?.Split(',') is [var seed, var gamma])
        {
            config = config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        }

        Prop.ForAll(ChartGenerator.Plans(IsClean), plan =>
        {
            _world.Lines.Clear();
            property(plan);
        }).Check(config);
    }

    private bool IsClean(ChartPlan plan) => _world.Get<DefinitionValidator>().Validate(plan.Layout().ToDefinition()).Count == 0;
}
