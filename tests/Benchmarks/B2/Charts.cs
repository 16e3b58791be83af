using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Benchmarks.B2;

/// <summary>The workflows that are measured.</summary>
internal static class Charts
{
    public const int Steps = 10;

    public static Flowchart Trivial() => Chart(_ => new TrivialStep());

    public static Sequence LongSequence(int steps) =>
        new() { Activities = [.. Enumerable.Range(0, steps).Select(i => new TrivialStep { Id = $"s{i}" })] };

    public static Flowchart Lines() => Chart(i => new WriteLine { Text = new($"line {i}") });

    public static Flowchart Scripts() => Chart(i => new WriteLine { Text = new(Expression.JavaScript($"'line ' + ({i} + 1)")) });

    public static Flowchart WorkEventWork() => Chart(i => i == Steps / 2 ? new Event { EventName = new("go") } : new TrivialStep());

    /// <summary>A loop that evaluates one script per round and nothing else worth mentioning.</summary>
    public static For Evaluations(int rounds, string script) =>
        new() { Start = new(1), End = new(rounds), Body = new RunJavaScript { Script = new(script) } };

    public static JsonObject DefinitionJson() => new()
    {
        ["id"] = "b2:1",
        ["definitionId"] = "b2",
        ["version"] = 1,
        ["root"] = new JsonObject
        {
            ["id"] = "flow",
            ["type"] = "Elsa.Flowchart",
            ["activities"] = new JsonArray([.. Enumerable.Range(0, Steps).Select(i => new JsonObject
            {
                ["id"] = $"s{i}",
                ["type"] = "Elsa.WriteLine",
                ["text"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = $"line {i}" } },
            })]),
            ["connections"] = new JsonArray([.. Enumerable.Range(1, Steps - 1).Select(i => new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = $"s{i - 1}", ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = $"s{i}", ["port"] = "In" },
            })]),
        },
    };

    private static Flowchart Chart(Func<int, Activity> create)
    {
        var steps = new List<IActivity>();
        for (var i = 0; i < Steps; i++)
        {
            var step = create(i);
            step.Id = $"s{i}";
            steps.Add(step);
        }

        return new Flowchart { Id = "flow", Activities = steps, Connections = [.. steps.Zip(steps.Skip(1), (a, b) => new Connection(a, "Done", b))] };
    }
}
