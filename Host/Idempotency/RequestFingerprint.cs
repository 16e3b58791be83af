using System.Security.Cryptography;
using System.Text;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Idempotency;

/// <summary>What makes two requests the same: sender, address and key name it, the rest of it must not differ.</summary>
internal static class RequestFingerprint
{
    public const string Header = "Idempotency-Key";

    /// <summary>The hidden field of forms.</summary>
    public const string Field = "_once";

    private const int LongestKey = 200;

    public static bool IsUsable(string key) => key.Length is >= 8 and <= LongestKey && key.All(c => c is >= '!' and <= '~');

    public static string Id(HttpContext context, string key)
    {
        var request = context.Request;
        var sender = context.User.Identity?.IsAuthenticated == true ? context.User.Id() : "";
        return Hex(string.Join('\n', sender, request.Method, request.PathBase + request.Path + request.QueryString, key));
    }

    /// <summary>Fields in a fixed order, files by content; the tokens that every page carries anew do not count.</summary>
    public static async Task<string> HashAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in form.Where(f => f.Key is not (Field or "__RequestVerificationToken")).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\u001f{value}\u001e"));
            }
        }

        foreach (var file in form.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            await using var content = file.OpenReadStream();
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\u001f{file.FileName}\u001f"));
            hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static async Task<string> HashAsync(Stream body, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(body, cancellationToken));

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
