using System.Text.Json.Nodes;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Tests.Expressions;

public sealed class ValueConversionTests
{
    [Theory]
    [InlineData("12", typeof(int), 12)]
    [InlineData(34L, typeof(string), "34")]
    [InlineData("true", typeof(bool), true)]
    [InlineData(true, typeof(string), "True")]
    [InlineData(1.0, typeof(bool), true)]
    [InlineData("2.0", typeof(int), 2)]
    [InlineData(6L, typeof(double), 6.0)]
    [InlineData("", typeof(int), null)]
    [InlineData(null, typeof(string), null)]
    public void Values_become_what_is_wanted(object? value, Type target, object? expected) => Assert.Equal(expected, ValueConversion.ConvertTo(value, target));

    [Fact]
    public void Objects_become_text_as_JSON_with_Korean_as_it_is() =>
        Assert.Equal("""{"a":"가"}""", ValueConversion.To<string>(new JsonObject { ["a"] = "가" }));

    [Fact]
    public void What_means_nothing_in_a_type_is_refused() => Assert.Throws<InvalidCastException>(() => ValueConversion.ConvertTo("열둘", typeof(int)));

    [Theory]
    [InlineData("2026-JS1-0001")]
    [InlineData("nullify")]
    public void A_text_that_only_begins_like_JSON_stays_a_text(string text) => Assert.Equal(text, ValueConversion.To<JsonNode>(text)!.GetValue<string>());

    [Fact]
    public void Broken_JSON_is_refused() => Assert.Throws<InvalidCastException>(() => ValueConversion.ConvertTo("{\"a\":", typeof(JsonNode)));

    [Fact]
    public void Lists_are_converted_item_by_item() => Assert.Equal([1, 2], ValueConversion.To<ICollection<int>>(new JsonArray("1", 2))!);
}
