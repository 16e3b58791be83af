using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SmartFactory.Workflows.Files;

/// <summary>JSON as it is stored: camel case, and Korean as Korean instead of six characters each.</summary>
public static class ReadableJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
