using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SmartFactory.Engine.Api.Json;

/// <summary>Reads what was sent, and refuses what nobody should have to work with: too long, too deep, a name twice, no JSON at all.</summary>
internal static class JsonBody
{
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>What is stored is read again with the usual limit of 64.</summary>
    public const int MostDepth = 60;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
        {
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, "tooLarge", MostBytes / 1024 / 1024);
        }

        var text = await ReadAsync(request.Body, MostBytes, cancellationToken);
        return text.Length == 0 ? [] : Parse(text);
    }

    /// <exception cref="Refusal">There is more than <paramref name="limit"/>.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, long limit, CancellationToken cancellationToken) => ReadAsync(body, limit, MostBytes, cancellationToken);

    /// <param name="body">What was sent.</param>
    /// <param name="limit">What is left to be read.</param>
    /// <param name="told">The bound that a sender of more is told.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <exception cref="Refusal">There is more than <paramref name="limit"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, long limit, long told, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[81920];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (text.Length + read > limit)
            {
                throw new Refusal(StatusCodes.Status413PayloadTooLarge, "tooLarge", Math.Max(1, told / 1024 / 1024));
            }

            text.Write(buffer, 0, read);
        }

        return text.GetBuffer().AsMemory(0, (int)text.Length);
    }

    /// <exception cref="Refusal">Not a JSON object that can be worked with.</exception>
    public static JsonObject Parse(ReadOnlyMemory<byte> text) => ParseAny(text) as JsonObject ?? throw new Refusal("notAnObject");

    /// <exception cref="Refusal">No JSON that can be worked with.</exception>
    public static JsonNode? ParseAny(ReadOnlyMemory<byte> text)
    {
        try
        {
            RefuseBrokenText(text.Span);
            return JsonNode.Parse(text.Span, null, Strict);
        }
        catch (JsonException e)
        {
            throw new Refusal("notJson", e.LineNumber is { } line ? line + 1 : 1, e.Message);
        }
    }

    /// <summary>Half a character ("\\ud800") is JSON, but no text.</summary>
    private static void RefuseBrokenText(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\\ud"u8) < 0 && text.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw new Refusal("brokenText");
            }
        }
    }

    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool? Flag(this JsonObject json, string name) => json[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IReadOnlyList<string> Texts(this JsonObject json, string name) =>
        json[name] is JsonArray list ? [.. list.OfType<JsonValue>().Select(v => v.ToString())] : [];
}
