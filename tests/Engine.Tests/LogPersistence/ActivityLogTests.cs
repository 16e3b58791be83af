using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Tests.LogPersistence;

public sealed class ActivityLogTests
{
    private const string Exclude = """{"evaluationMode":"Strategy","strategyType":"Elsa.Workflows.LogPersistence.Strategies.Exclude, Elsa.Workflows.Core"}""";
    private const string Include = """{"evaluationMode":"Strategy","strategyType":"Elsa.Workflows.LogPersistence.Strategies.Include, Elsa.Workflows.Core"}""";
    private const string Inherit = """{"evaluationMode":"Strategy","strategyType":"Elsa.Workflows.LogPersistence.Strategies.Inherit, Elsa.Workflows.Core"}""";

    [Fact]
    public async Task The_journal_keeps_evaluated_inputs_and_outputs_but_not_what_stands_in_the_definition()
    {
        var log = await LogAsync(activity: "{}");

        var (name, script) = Assert.Single(log.Inputs!);
        Assert.Equal("Script", name);
        Assert.Equal("1 + 1", script!.GetValue<string>());
        Assert.Equal("""{"Result":2}""", log.Outputs!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"logPersistenceConfig":{"default":EXCLUDE}}""", false, false)]
    [InlineData("""{"logPersistenceConfig":{"default":EXCLUDE,"outputs":{"result":INCLUDE}}}""", false, true)]
    [InlineData("""{"logPersistenceConfig":{"inputs":{"script":EXCLUDE}}}""", false, true)]
    [InlineData("""{"logPersistenceConfig":{"inputs":{"script":INHERIT}}}""", true, true)]
    [InlineData("""{"logPersistenceConfig":{"inputs":{"script":{"evaluationMode":"Expression","expression":{"type":"JavaScript","value":"getCorrelationId() === 'secret' ? 'Exclude' : 'Include'"}}}}}""", false, true)]
    [InlineData("""{"logPersistenceConfig":{"inputs":{"script":{"evaluationMode":"Expression","expression":{"type":"JavaScript","value":"nobody.knows"}}}}}""", true, true)]
    [InlineData("""{"logPersistenceMode":{"default":"Exclude"}}""", false, false)]
    [InlineData("""{"logPersistenceMode":{"default":"Exclude","inputs":{"script":"Include"}}}""", true, false)]
    [InlineData("""{"logPersistenceMode":{"outputs":{"result":"Exclude"}}}""", true, false)]
    public async Task An_activity_says_what_of_it_is_kept(string customProperties, bool keepsInput, bool keepsOutput)
    {
        var log = await LogAsync(Fill(customProperties));

        Assert.Equal(keepsInput, log.Inputs is not null);
        Assert.Equal(keepsOutput, log.Outputs is not null);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"logPersistenceConfig":{"default":INHERIT}}""", false)]
    [InlineData("""{"logPersistenceConfig":{"default":INCLUDE}}""", true)]
    public async Task A_workflow_says_it_for_activities_that_say_nothing(string activity, bool keeps)
    {
        var log = await LogAsync(Fill(activity), Fill("""{"logPersistenceConfig":{"default":EXCLUDE}}"""));

        Assert.Equal(keeps, log.Inputs is not null);
    }

    [Fact]
    public async Task A_server_may_be_set_to_keep_nothing_that_is_not_asked_for()
    {
        var silent = await LogAsync("{}", serverDefault: LogPersistenceMode.Exclude);
        var asked = await LogAsync(Fill("""{"logPersistenceConfig":{"inputs":{"script":INCLUDE}}}"""), serverDefault: LogPersistenceMode.Exclude);

        Assert.Null(silent.Inputs);
        Assert.NotNull(asked.Inputs);
        Assert.Null(asked.Outputs);
    }

    [Fact]
    public async Task Excluding_changes_nothing_but_the_log()
    {
        using var world = new EngineWorld();
        var plain = await world.StartAsync(world.Read(Definition("{}", "{}")), correlationId: "secret");
        var silent = await world.StartAsync(world.Read(Definition(Fill("""{"logPersistenceConfig":{"default":EXCLUDE,"internalState":EXCLUDE}}"""), "{}")), correlationId: "secret");

        Assert.Equal(world.Lines[0], world.Lines[1]);
        Assert.Equal(plain.Journal.Select(Step), silent.Journal.Select(Step));

        static string Step(JournalEntry entry) => entry.ActivityId + " " + entry.EventName;
    }

    private static string Fill(string json) => json.Replace("EXCLUDE", Exclude).Replace("INCLUDE", Include).Replace("INHERIT", Inherit);

    private static async Task<(JsonObject? Inputs, JsonObject? Outputs)> LogAsync(string activity, string workflow = "{}", LogPersistenceMode serverDefault = LogPersistenceMode.Include)
    {
        using var world = new EngineWorld(services => services.AddSingleton(new LogPersistenceOptions { Mode = serverDefault }));
        var result = await world.StartAsync(world.Read(Definition(activity, workflow)), correlationId: "secret");
        var entries = result.Journal.Where(e => e.ActivityId == "js").ToList();
        Assert.Equal(["Started", "Completed"], entries.Select(e => e.EventName));
        return (entries[0].Inputs, entries[1].Outputs);
    }

    private static string Definition(string activity, string workflow) => $$$$"""
        {"definitionId":"a","customProperties":{{{{workflow}}}},"variables":[{"id":"code","name":"Code","typeName":"String","value":"1 + 1","storageDriverTypeName":"x"}],
         "root":{"id":"s","type":"Elsa.Sequence","activities":[
          {"id":"js","type":"Elsa.RunJavaScript","customProperties":{{{{activity}}}},
           "script":{"typeName":"String","expression":{"type":"Variable","value":{"id":"code","name":"Code"}}},
           "possibleOutcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Even\"]"}}},
          {"id":"w","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"getOutputFrom('js')"}}}]}}
        """;
}
