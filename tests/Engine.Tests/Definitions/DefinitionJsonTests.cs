using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Tests.Definitions;

public sealed class DefinitionJsonTests
{
    private const string One = """{"id":"a:1","definitionId":"a","name":"신청","version":1,"x-foreign":{"deep":[1,2.50,"가"]},"root":{"id":"s","type":"Elsa.Sequence","activities":[{"id":"u","type":"Acme.Thing","secret":{"kept":true}}]}}""";

    [Theory]
    [InlineData(One, 1)]
    [InlineData($"[{One},{One}]", 2)]
    [InlineData($$"""{"workflows":[{{One}}]}""", 1)]
    public void A_file_holds_one_definition_a_list_or_workflows(string json, int count) => Assert.Equal(count, DefinitionJson.Read(json).Count);

    [Fact]
    public void Everything_unknown_survives_and_the_text_does_not_change() => Assert.Equal(One, DefinitionJson.Write(DefinitionJson.ReadOne(One)));

    [Fact]
    public void Writing_twice_gives_the_same_text()
    {
        var once = DefinitionJson.Write(DefinitionJson.Read(One));

        Assert.Equal(once, DefinitionJson.Write(DefinitionJson.Read(once)));
    }

    [Fact]
    public void Flat_connections_and_value_lists_are_read()
    {
        using var world = new EngineWorld();
        var workflow = world.Read("""
            {"definitionId":"a","root":{"id":"f","type":"Elsa.Flowchart","activities":{"$values":[{"id":"x","type":"Elsa.WriteLine","text":"1"},{"id":"y","type":"Elsa.WriteLine","text":"2"}]},
             "connections":{"$values":[{"source":"x","target":"y","sourcePort":"Done","targetPort":"In"}]}}}
            """);

        _ = world.StartAsync(workflow);
        Assert.Equal(["1", "2"], world.Lines);
    }
}
