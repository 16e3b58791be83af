using System.Net;
using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace SmartFactory.Workflows.Notices;

/// <summary>A notice ready to be filled in: subject on line 1, an optional mark of rights-limiting notices, then simple HTML.</summary>
public sealed partial class NoticeTemplate
{
    private const string RightsMark = "{{! rights-limiting }}";

    private static readonly IHandlebars Html = Handlebars.Create();
    private static readonly IHandlebars Plain = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    private readonly HandlebarsTemplate<object, object> _subject;
    private readonly HandlebarsTemplate<object, object> _html;
    private readonly HandlebarsTemplate<object, object> _text;

    private NoticeTemplate(string key, string source)
    {
        Key = key;
        Source = source;
        var lines = source.ReplaceLineEndings("\n").Split('\n', 2);
        Subject = lines[0].Trim();
        var body = lines.Length > 1 ? lines[1] : "";
        IsRightsLimiting = body.Contains(RightsMark, StringComparison.Ordinal);
        Body = body.Replace(RightsMark, "", StringComparison.Ordinal).Trim();
        Placeholders = [.. Names(source).Distinct(StringComparer.Ordinal)];
        _subject = Plain.Compile(Subject);
        _html = Html.Compile(Styled(Body));
        _text = Plain.Compile(PlainText(Body));
    }

    public string Key { get; }

    public string Source { get; }

    public string Subject { get; }

    public string Body { get; }

    /// <summary>A notice that limits somebody's rights (⚖): it names the way to appeal, is held for a while and its arrival is recorded.</summary>
    public bool IsRightsLimiting { get; }

    /// <summary>The variables it prints, in order.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <exception cref="NoticeTemplateException">The text is not a template.</exception>
    public static NoticeTemplate Parse(string key, string source)
    {
        if (ForbiddenTag().Match(source) is { Success: true } tag)
        {
            throw new NoticeTemplateException(key, [$"{tag.Value} 은(는) 쓸 수 없는 표시입니다. {{{{이름}}}}, {{{{#if 이름}}}} … {{{{/if}}}} 만 쓸 수 있습니다."]);
        }

        try
        {
            return new NoticeTemplate(key, source);
        }
        catch (HandlebarsException exception)
        {
            throw new NoticeTemplateException(key, [exception.Message]);
        }
    }

    public string RenderSubject(IReadOnlyDictionary<string, string> values) => Whitespace().Replace(_subject(values), " ").Trim();

    public string RenderHtml(IReadOnlyDictionary<string, string> values) => _html(values);

    public string RenderText(IReadOnlyDictionary<string, string> values) => _text(values).Trim();

    private static IEnumerable<string> Names(string source) =>
        Tag().Matches(source).Select(m => m.Groups["name"].Value).Where(n => n.Length > 0 && n != "else");

    /// <summary>Mail programs know no style sheet: each paragraph carries its own style.</summary>
    private static string Styled(string body) => body
        .Replace("<p>", "<p style=\"margin:0 0 12px;\">", StringComparison.Ordinal)
        .Replace("<strong>", "<strong style=\"color:#1e2124;\">", StringComparison.Ordinal);

    private static string PlainText(string body)
    {
        var text = body.Replace("</p>", "\n", StringComparison.Ordinal)
            .Replace("<br>", "\n", StringComparison.Ordinal)
            .Replace("</strong>", ":", StringComparison.Ordinal);
        text = WebUtility.HtmlDecode(AnyTag().Replace(text, ""));
        return string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
    }

    [GeneratedRegex(@"\{\{(?:[#/](?:if|unless)\s*)?\s*(?<name>[^\s{}#/!>&^]*)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>Partials, raw output, loops over members: none of them belongs in a notice.</summary>
    [GeneratedRegex(@"\{\{\{|\{\{\s*[>&^]|\{\{#(?!if\s|unless\s)[^}]*\}\}|\{\{[^}]*[.@/][^}]*(?<!\{\{/if|\{\{/unless)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex ForbiddenTag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
