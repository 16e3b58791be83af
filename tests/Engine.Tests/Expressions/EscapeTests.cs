using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Expressions;

/// <summary>The corpus of attempts to get out of a script, or to stay behind in the engine that ran it.</summary>
public sealed partial class EscapeTests
{
    // Reads, without a word that would get it an engine of its own, what an earlier script could have changed.
    private const string Census = """
        [typeof leak, typeof [].leak, typeof ({}).leak, typeof ''.leak, typeof (5).leak, typeof (() => 1).leak, typeof Math.leak, typeof JSON.leak, typeof getCorrelationId.leak,
         JSON.stringify({ a: [1] }), JSON.parse('[2]')[0], [3, 1, 2].map(x => x + 1).join(), Math.max(1, 2), [...[1, 2]].length, typeof Date.now(), new Date(0).toISOString(),
         String(getCorrelationId()), /b/.test('abc'), typeof undefined, typeof Error.leak, typeof Intl.leak, typeof variables].join('|')
        """;

    public static TheoryData<string> Reaching() => [.. EscapeAttempts.ToDotNet, .. EscapeAttempts.ToCode, .. EscapeAttempts.ToTheWorld];

    public static TheoryData<string> Staying() => [.. EscapeAttempts.ToOtherScripts];

    public static TheoryData<string> Hogging() => [.. EscapeAttempts.ToTakeAll];

    public static TheoryData<string> Nesting() => [.. EscapeAttempts.Deep];

    [Theory]
    [MemberData(nameof(Reaching))]
    public async Task Nothing_outside_can_be_reached(string script)
    {
        using var world = new EngineWorld(services => services.AddSingleton(new Canary("s3cret-canary")));
        var result = await RunAsync(world, script);

        Assert.True(result == WorkflowSubStatus.Faulted || !Telling().IsMatch(string.Join("\n", world.Lines)), string.Join("\n", world.Lines));
        Assert.False(File.Exists("leak"));
    }

    [Theory]
    [MemberData(nameof(Staying))]
    public async Task Nothing_is_left_for_the_next_script(string script)
    {
        using var world = new EngineWorld();
        await RunAsync(world, Census);
        var before = Assert.Single(world.Lines);
        for (var again = 0; again < 3; again++)
        {
            await RunAsync(world, script);
        }

        world.Lines.Clear();
        await RunAsync(world, Census);

        Assert.Equal([before], world.Lines);
        Assert.DoesNotContain("number", world.Lines[0][..60], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hogging))]
    public async Task What_takes_too_much_is_stopped_in_time_and_before_memory_is_gone(string script)
    {
        using var world = new EngineWorld();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = await RunAsync(world, script);

        Assert.Equal(WorkflowSubStatus.Faulted, result);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        Assert.True(GC.GetTotalMemory(forceFullCollection: false) < 1L << 30, "more than a gibibyte is held");
    }

    [Theory]
    [MemberData(nameof(Nesting))]
    public async Task The_process_survives_what_is_nested_deeply(string script)
    {
        using var world = new EngineWorld();
        await RunAsync(world, script);

        world.Lines.Clear();
        Assert.Equal(WorkflowSubStatus.Finished, await RunAsync(world, "1 + 1"));
        Assert.Equal(["2"], world.Lines);
    }

    [Fact]
    public async Task A_script_whose_text_is_nested_too_deeply_is_refused_and_not_fatal()
    {
        using var world = new EngineWorld();
        foreach (var script in new[] { "1" + string.Concat(Enumerable.Repeat("+1", 50_000)), new string('(', 50_000) + "1" + new string(')', 50_000), new string('[', 50_000) + new string(']', 50_000) })
        {
            Assert.Equal(WorkflowSubStatus.Faulted, await RunAsync(world, script));
        }
    }

    [Fact]
    public async Task The_variables_of_one_instance_are_not_there_for_the_next_script_of_the_engine()
    {
        using var world = new EngineWorld();
        await RunAsync(world, "variables.Data.a");
        await RunAsync(world, "(name => typeof variables === 'undefined' ? 'none' : String(variables[name]))('Data')");

        Assert.Equal(["1", "undefined"], world.Lines);
    }

    [Fact]
    public async Task One_evaluator_serves_many_threads_without_mixing_their_variables()
    {
        using var world = new EngineWorld();
        var number = new Variable<int>("N") { Value = 0 };
        var workflow = world.Build(new Sequence { Activities = [.. Enumerable.Range(0, 20).Select(_ => (IActivity)new RunJavaScript { Script = new("variables.N = getN() + 1") }), new SetOutput { OutputName = new("N"), OutputValue = new(Expression.JavaScript("getN()")) }] }, number);

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => world.StartAsync(workflow))));

        Assert.All(results, r => Assert.Equal("20", r.Output!["N"]!.ToString()));
    }

    private static async Task<WorkflowSubStatus> RunAsync(EngineWorld world, string script)
    {
        var data = new Variable("Data", new System.Text.Json.Nodes.JsonObject { ["a"] = 1 });
        return (await world.StartAsync(world.Build(new WriteLine { Text = new(Expression.JavaScript(script)) }, data))).SubStatus;
    }

    [GeneratedRegex("ESCAPED|canary|root:|SmartFactory\\.|System\\.|Jint", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    private sealed record Canary(string Secret);
}
