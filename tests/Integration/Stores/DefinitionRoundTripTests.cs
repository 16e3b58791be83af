using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Stores;

public sealed class DefinitionRoundTripTests
{
    private static readonly DefinitionChange Seed = new("seed");

    [Fact]
    public async Task The_shipped_definitions_leave_the_database_byte_for_byte_as_they_came_however_often()
    {
        var file = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "workflows.json"));

        var once = await ThroughTheDatabaseAsync(file);
        var twice = await ThroughTheDatabaseAsync(once);

        Assert.Equal(file, once);
        Assert.Equal(once, twice);
    }

    [Fact]
    public async Task What_another_server_added_is_still_there_after_a_version_was_published_and_exported()
    {
        const string Foreign = """{"id":"a:1","definitionId":"a","name":"가","version":1,"x-foreign":{"deep":[1,2.50,{"k":null}]},"options":{"commitStrategyName":"X","unknown":true},"root":{"id":"s","type":"Elsa.Sequence","zzz":1e2,"activities":[{"id":"u","type":"Acme.Thing","secret":{"kept":true}}],"metadata":{"designer":{"position":{"x":-1.50,"y":2}}}}}""";

        var exported = await ThroughTheDatabaseAsync(Foreign);

        Assert.Equal(DefinitionJson.Write(DefinitionJson.Read(Foreign)), exported);
        Assert.Contains("2.50", exported, StringComparison.Ordinal);
        Assert.Contains("1e2", exported, StringComparison.Ordinal);
    }

    private static async Task<string> ThroughTheDatabaseAsync(string json)
    {
        await using var engine = await TestEngine.OnSqliteAsync();
        var definitions = DefinitionJson.Read(json);
        await engine.Gate.CommitAsync("seed", (services, ct) => services.GetRequiredService<IDefinitionPublisher>().SeedAsync(definitions, Seed, ct));
        var stored = await engine.ReadAsync<IDefinitionStore, IReadOnlyList<DefinitionVersion>>(store => store.ListAsync(published: true));
        return DefinitionJson.Write(definitions.Select(d => DefinitionJson.ReadOne(stored.Single(s => s.DefinitionId == d.DefinitionId).Json)));
    }
}
