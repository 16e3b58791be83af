using System.Collections.Frozen;
using System.Reflection;

namespace SmartFactory.Workflows.Notices;

/// <summary>The templates in force: the shipped files, and over them what administrators made of them. Every variable of every template is checked when it enters the catalogue, so that none can be unknown when a mail is written.</summary>
public sealed class NoticeCatalog
{
    private const string Folder = "SmartFactory.Workflows.Notices.Templates.";

    private readonly FrozenDictionary<string, NoticeTemplate> _shipped;
    private volatile FrozenDictionary<string, NoticeTemplate> _current;

    public NoticeCatalog()
    {
        var templates = new List<NoticeTemplate>();
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var key = name[Folder.Length..].Replace(".html", "", StringComparison.Ordinal);
            templates.Add(NoticeTemplate.Parse(key, Read(name)));
        }

        _shipped = templates.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);
        _current = _shipped;
        foreach (var template in templates)
        {
            Check(template);
        }
    }

    public IEnumerable<NoticeTemplate> All => _current.Values.OrderBy(t => t.Key, StringComparer.Ordinal);

    public NoticeTemplate? Find(string key) => _current.GetValueOrDefault(key);

    public NoticeTemplate? FindShipped(string key) => _shipped.GetValueOrDefault(key);

    /// <summary>Reads an edited text and refuses it when a variable is unknown.</summary>
    /// <exception cref="NoticeTemplateException">It names every fault.</exception>
    public static NoticeTemplate Check(string key, string source)
    {
        var template = NoticeTemplate.Parse(key, source);
        Check(template);
        return template;
    }

    /// <summary>Puts edited templates over the shipped ones.</summary>
    public void Replace(IEnumerable<NoticeTemplate> edited)
    {
        var current = _shipped.ToDictionary(StringComparer.Ordinal);
        foreach (var template in edited)
        {
            current[template.Key] = template;
        }

        _current = current.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Check(NoticeTemplate template)
    {
        var faults = template.Placeholders.Where(p => !NoticePlaceholders.IsKnown(p)).Select(p => $"{{{{{p}}}}} 은(는) 알 수 없는 변수입니다.").ToList();
        if (template.Subject.Length == 0)
        {
            faults.Add("첫 줄에 제목이 있어야 합니다.");
        }

        if (faults.Count > 0)
        {
            throw new NoticeTemplateException(template.Key, faults);
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
