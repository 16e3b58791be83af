using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SmartFactory.Engine.Api.Access;

/// <summary>Who asks, and what they say about their change.</summary>
internal static class Caller
{
    /// <summary>Percent-encoded UTF-8: a header has no room for other letters. A page around the designer sets it.</summary>
    public const string NoteHeader = "X-Change-Note";
    private const int LongestNote = 1000;

    public static string? Id(this HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public static string? ChangeNote(this HttpContext context, string? inBody = null)
    {
        var note = inBody ?? Uri.UnescapeDataString(context.Request.Headers[NoteHeader].ToString());
        note = note.Trim();
        return note.Length == 0 ? null : note.Length > LongestNote ? note[..LongestNote] : note;
    }
}
