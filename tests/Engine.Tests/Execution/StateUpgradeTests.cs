using System.Text;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Execution;

public sealed class StateUpgradeTests
{
    [Fact]
    public void A_state_of_an_earlier_release_goes_through_every_upgrade_in_turn()
    {
        var upgrades = new StateUpgrades([new Renamed(), new Numbered()], today: 3);

        var json = upgrades.Read(State(1, """{"old":"x"}"""));

        Assert.Equal("""{"new":"x","n":1}""", json.ToJsonString());
        Assert.Equal("""{"new":"y","n":1}""", upgrades.Read(State(2, """{"new":"y"}""")).ToJsonString());
    }

    [Fact]
    public void A_state_of_todays_schema_is_left_as_it_is() =>
        Assert.Equal("""{"old":"x"}""", new StateUpgrades([new Renamed()], today: 3).Read(State(3, """{"old":"x"}""")).ToJsonString());

    [Theory]
    [InlineData(9, "later release")]
    [InlineData(0, "not known")]
    public void A_state_nobody_can_read_is_refused_in_words(byte schema, string words) =>
        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => new StateUpgrades([new Renamed(), new Numbered()], today: 3).Read(State(schema, "{}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_state_at_all_is_refused() => Assert.Throws<InvalidDataException>(() => StateUpgrades.Shipped.Read([]));

    private static byte[] State(byte schema, string json) => [schema, .. Encoding.UTF8.GetBytes(json)];

    private sealed class Renamed : IStateUpgrade
    {
        public byte From => 1;

        public void Upgrade(JsonObject state)
        {
            state["new"] = state["old"]?.DeepClone();
            state.Remove("old");
        }
    }

    private sealed class Numbered : IStateUpgrade
    {
        public byte From => 2;

        public void Upgrade(JsonObject state) => state["n"] = 1;
    }
}
