using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandlebarsDotNet;

namespace SmartFactory.Workflows.Documents;

/// <summary>The shipped document templates: one HTML file per kind, all sharing one print style.</summary>
public sealed class DocumentTemplates
{
    private const string Folder = "SmartFactory.Workflows.Documents.Templates.";

    private readonly FrozenDictionary<string, HandlebarsTemplate<object, object>> _templates;
    private readonly string _style;

    public DocumentTemplates()
    {
        var handlebars = Handlebars.Create();
        _style = Read("print.css");
        _templates = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".html", StringComparison.Ordinal))
            .Select(n => n[Folder.Length..])
            .ToFrozenDictionary(n => n[..^".html".Length], n => handlebars.Compile(Read(n)), StringComparer.Ordinal);
    }

    public IEnumerable<string> Kinds => _templates.Keys.Order(StringComparer.Ordinal);

    public bool Has(string kind) => _templates.ContainsKey(kind);

    /// <summary>The whole page: it needs nothing from outside, so it prints the same for ever.</summary>
    public string Render(string kind, JsonObject values)
    {
        var template = _templates.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"There is no document template '{kind}'.");
        var model = (Dictionary<string, object?>)Plain(values)!;
        model["style"] = _style;
        return template(model);
    }

    /// <summary>Plain values, because a JSON false or zero is an object like any other to the template engine.</summary>
    private static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject obj => obj.ToDictionary(p => p.Key, p => Plain(p.Value), StringComparer.Ordinal),
        JsonArray array => array.Select(Plain).ToList(),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => value.ToString(),
        },
        _ => node.ToString(),
    };

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }
}
