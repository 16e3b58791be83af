using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SmartFactory.Host.Idempotency;

/// <summary>An answer as it was first sent: everything but cookies, which belong to one browser.</summary>
internal sealed record StoredAnswer(int Status, string? Location, string? ContentType, byte[] Content, Dictionary<string, string> Said)
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    // A page that is re-drawn is no answer to keep; what programs get is short.
    private const int Largest = 256 * 1024;

    private static readonly string[] Sayings = ["Done", "Failed"];

    /// <summary>It tells of something done: a redirect of a page, or a success told to a program.</summary>
    public bool IsOfAChange(bool isPage) => Content.Length <= Largest && Status < 400 && (!isPage || Status >= 300 || Content.Length == 0 || ContentType?.Contains("json", StringComparison.Ordinal) == true);

    public static StoredAnswer Of(HttpContext context, MemoryStream content)
    {
        var said = Sayings.Select(key => (key, value: Messages(context).Peek(key) as string)).Where(s => s.value is not null).ToDictionary(s => s.key, s => s.value!);
        var response = context.Response;
        return new StoredAnswer(response.StatusCode, response.Headers.Location, response.ContentType, content.ToArray(), said);
    }

    public static StoredAnswer Read(string json) => JsonSerializer.Deserialize<StoredAnswer>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers[ReplayedHeader] = "true";
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (Said.Count > 0)
        {
            var messages = Messages(context);
            foreach (var (key, value) in Said)
            {
                messages[key] = value;
            }

            messages.Save();
        }

        if (Content.Length > 0)
        {
            response.ContentType = ContentType;
            await response.Body.WriteAsync(Content, context.RequestAborted);
        }
    }

    private static ITempDataDictionary Messages(HttpContext context) =>
        context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
}
