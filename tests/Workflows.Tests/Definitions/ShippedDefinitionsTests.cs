using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Workflows.Tests.Architecture;

namespace SmartFactory.Workflows.Tests.Definitions;

public sealed partial class ShippedDefinitionsTests
{
    [Fact]
    public void The_shipped_definitions_have_no_error_and_no_warning()
    {
        using var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(TimeProvider.System)
            .AddEngine()
            .AddWorkflows()
            .BuildServiceProvider();
        using var scope = provider.CreateScope();
        var definitions = DefinitionJson.Read(SourceTree.Read("workflows.json"));

        var faults = scope.ServiceProvider.GetRequiredService<DefinitionValidator>().ValidateAll(definitions);

        Assert.Equal(17, faults.Count);
        Findings.ShouldBeNone(faults.Values.SelectMany(f => f).Select(f => f.ToString()));
    }

    [Fact]
    public void Every_fact_and_machine_check_the_definitions_name_exists()
    {
        var text = SourceTree.Read("workflows.json");
        var code = string.Join('\n', SourceTree.CSharp("Workflows").Select(SourceTree.Read));

        var facts = FactName().Matches(text).Select(m => m.Groups["name"].Value).Distinct().Where(name => !code.Contains($"Name => \"{name}\"", StringComparison.Ordinal));
        var tasks = TaskName().Matches(text).Select(m => m.Groups["name"].Value).Distinct().Where(name => !code.Contains($"Name => \"{name}\"", StringComparison.Ordinal));

        Findings.ShouldBeNone(facts.Select(f => $"fact {f}").Concat(tasks.Select(t => $"task {t}")));
    }

    [GeneratedRegex("""fact\((\\?["'])(?<name>[A-Za-z.\-]+)""")]
    private static partial Regex FactName();

    [GeneratedRegex("""taskName": \{\s*"typeName": "String",\s*"expression": \{\s*"type": "Literal",\s*"value": "(?<name>[^"]+)""")]
    private static partial Regex TaskName();
}
