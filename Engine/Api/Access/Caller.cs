using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Access;

/// <summary>Who asks, and what they say about their change.</summary>
internal static class Caller
{
    /// <summary>Percent-encoded UTF-8: a header has no room for other letters. A page around the designer sets it.</summary>
    public const string NoteHeader = "X-Change-Note";
    private const int LongestNote = 1000;

    public static string? Id(this HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Who changes a definition, and why.</summary>
    public static DefinitionChange Change(this HttpContext context, string? noteInBody = null) => new(context.Id(), context.ChangeNote(noteInBody));

    public static string? ChangeNote(this HttpContext context, string? inBody = null)
    {
        var note = inBody ?? Uri.UnescapeDataString(context.Request.Headers[NoteHeader].ToString());
        note = note.Trim();
        return note.Length == 0 ? null : note.Length > LongestNote ? note[..LongestNote] : note;
    }
}
