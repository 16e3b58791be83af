using System.Globalization;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Benchmarks.B2;

/// <summary>B2: what the engine itself costs, beside a plain virtual async call and beside what real Elsa 3.7.2 was measured at.</summary>
internal sealed class EngineCost(Meter meter, BenchmarkWorld world)
{
    // Runs per CPU-second of Elsa 3.7.2 in Release on .NET 10.0.12, two cores, no persistence: the better of two passes.
    private const double ElsaFlowchart = 592;
    private const double ElsaSequence = 993;
    private const double ElsaLines = 570;
    private const double ElsaScripts = 309;
    private const double ElsaWorkEventWork = 156;
    private const double ElsaMaterialise = 216;

    private const int SequenceLength = 1000;
    private const int Evaluations = 1000;

    public static async Task RunAsync(TimeSpan sample)
    {
        using var world = new BenchmarkWorld();
        await new EngineCost(new Meter(sample), world).ReportAsync();
    }

    private async Task ReportAsync()
    {
        var call = await VirtualCallsAsync();
        Console.WriteLine("B2: the engine in memory, journal on, state serialised, a service scope per run");
        Console.WriteLine();
        Console.WriteLine("| case | ns each | bytes each | virtual async calls |");
        Console.WriteLine("|---|---:|---:|---:|");
        Print("virtual async call", call, call);
        Print("activity in a sequence of 1,000", await RunsAsync(SequenceLength, Charts.LongSequence(SequenceLength)), call);
        var flowchart = await RunsAsync(Charts.Steps, Charts.Trivial());
        Print("activity in a flowchart of 10", flowchart, call);
        Print("JavaScript evaluation, engine used again", await ScriptAsync("1 + 1"), call);
        Print("JavaScript evaluation, reads and writes a variable", await ScriptAsync("variables.N = getN() + 1"), call);
        Print("JavaScript evaluation, names of its own (let)", await ScriptAsync("let fresh = 1; fresh + 1"), call);
        Print("JavaScript evaluation, engine made for it", await ScriptAsync("var fresh = 1; fresh + 1"), call);
        Console.WriteLine();
        Console.WriteLine("| runs per CPU-second | here | Elsa 3.7.2 | times | bytes per run |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Compare("flowchart of 10 trivial activities", flowchart.Times(Charts.Steps), ElsaFlowchart);
        Compare("sequence of 10 trivial activities", await RunsAsync(1, Charts.LongSequence(Charts.Steps)), ElsaSequence);
        Compare("flowchart of 10 WriteLine", await RunsAsync(1, Charts.Lines()), ElsaLines);
        Compare("flowchart of 10 WriteLine (JavaScript)", await RunsAsync(1, Charts.Scripts()), ElsaScripts);
        Compare("work, suspend, through JSON, resume, work", await SuspendAndResumeAsync(), ElsaWorkEventWork);
        Compare("materialise a definition of 10 from JSON", await MaterialiseAsync(), ElsaMaterialise);
        Verdict(flowchart, call);
    }

    private async Task<Measurement> VirtualCallsAsync()
    {
        const int Calls = 1000;
        VirtualCall[] steps = [.. Enumerable.Range(0, Calls).Select(i => i % 2 == 0 ? (VirtualCall)new AddsOne() : new AddsTwo())];
        var counter = new VirtualCallCounter();
        return await meter.MeasureAsync(Calls, async () =>
        {
            foreach (var step in steps)
            {
                await step.ExecuteAsync(counter);
            }
        });
    }

    private async Task<Measurement> RunsAsync(int activities, IActivity root)
    {
        var workflow = world.Build(root);
        await CheckAsync(workflow);
        return await meter.MeasureAsync(activities, () => world.StartAsync(workflow));
    }

    private async Task<Measurement> ScriptAsync(string script)
    {
        var workflow = world.Build(Charts.Evaluations(Evaluations, script), new Variable<int>("N") { Value = 0 });
        var empty = world.Build(new For { Start = new(1), End = new(Evaluations), Body = new TrivialStep() });
        await CheckAsync(workflow);
        var with = await meter.MeasureAsync(Evaluations, () => world.StartAsync(workflow));
        var without = await meter.MeasureAsync(Evaluations, () => world.StartAsync(empty));
        return new Measurement(with.Nanoseconds - without.Nanoseconds, with.Bytes - without.Bytes);
    }

    private async Task<Measurement> SuspendAndResumeAsync()
    {
        var workflow = world.Build(Charts.WorkEventWork());
        return await meter.MeasureAsync(1, async () =>
        {
            var first = await world.StartAsync(workflow);
            var second = await world.RunAsync(workflow, new BurstRequest { InstanceId = "b2", State = first.State, Bookmark = first.CreatedBookmarks[0] });
            if (second.SubStatus != WorkflowSubStatus.Finished)
            {
                throw new InvalidOperationException("The run did not finish.");
            }
        });
    }

    private Task<Measurement> MaterialiseAsync()
    {
        var json = Charts.DefinitionJson().ToJsonString();
        var materializer = world.Get<WorkflowMaterializer>();
        return meter.MeasureAsync(1, () =>
        {
            materializer.Materialize(DefinitionJson.ReadOne(json));
            return Task.CompletedTask;
        });
    }

    // A benchmark of a workflow that faults at once would look splendid.
    private async Task CheckAsync(Workflow workflow)
    {
        var result = await world.StartAsync(workflow);
        if (result.SubStatus != WorkflowSubStatus.Finished || result.NewIncidents.Count > 0)
        {
            throw new InvalidOperationException($"{workflow.Root} ended {result.SubStatus}: {string.Join("; ", result.NewIncidents.Select(i => i.Message))}");
        }
    }

    private static void Print(string name, Measurement cost, Measurement call) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {cost.Nanoseconds:N1} | {cost.Bytes:N0} | {cost.Nanoseconds / call.Nanoseconds:N1} |"));

    private static void Compare(string name, Measurement run, double elsa) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {run.PerCpuSecond:N0} | {elsa:N0} | {run.PerCpuSecond / elsa:N0} × | {run.Bytes:N0} |"));

    private static void Verdict(Measurement flowchart, Measurement call)
    {
        var times = flowchart.Times(Charts.Steps).PerCpuSecond / ElsaFlowchart;
        var calls = flowchart.Nanoseconds / call.Nanoseconds;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at least 50 × Elsa:             {Word(times >= 50)} ({times:N0} ×)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at most 30 virtual async calls: {Word(calls <= 30)} ({calls:N1})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at most 400 bytes an activity:  {Word(flowchart.Bytes <= 400)} ({flowchart.Bytes:N0})"));
    }

    private static string Word(bool met) => met ? "met" : "not met";
}
