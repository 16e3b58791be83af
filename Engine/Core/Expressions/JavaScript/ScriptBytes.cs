using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Bytes as scripts see them: a list of numbers from 0 to 255. Raw memory is kept from scripts, and each number costs some, so there is a bound.</summary>
internal static class ScriptBytes
{
    private const int Most = 65_536;

    /// <exception cref="InvalidOperationException">No list of bytes.</exception>
    public static byte[] Read(object? value) => [.. ItemSource.Read(value).Select(number =>
        ValueConversion.To<double>(number) is >= 0 and <= 255 and var small && small == Math.Truncate(small) ? (byte)small : throw new InvalidOperationException($"{number} is no byte."))];

    /// <exception cref="InvalidOperationException">Too many.</exception>
    public static JsonArray Write(byte[] bytes) =>
        bytes.Length <= Most ? [.. bytes.Select(b => JsonValue.Create((int)b))] : throw new InvalidOperationException($"More than {Most} bytes are not handed to a script.");
}
