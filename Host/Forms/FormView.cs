using System.Text.Json.Nodes;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Host.Forms;

/// <summary>A whole form on a page: its questions, the answers so far (typed, drafted or preset), what is wrong with them, and the data its rows come from.</summary>
public sealed record FormView(IReadOnlyList<FormField> Fields)
{
    /// <summary>All inputs of a task's form begin with it, so that they never meet the page's own.</summary>
    public const string Prefix = "f";

    public JsonObject Values { get; init; } = [];

    /// <summary>Messages by field path ("reason", "items[0].verdict").</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>What the definition handed over: rows of an items field are its "items", or the list named like the field.</summary>
    public JsonObject Data { get; init; } = [];

    /// <summary>People of a role, for a picker.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> People { get; init; } =
        new Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>();

    /// <summary>Names of uploaded files by id.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>();

    public IEnumerable<FieldView> Views => Fields.Select(f => new FieldView(f, $"{Prefix}.{f.Key}", Values[f.Key] ?? f.Value ?? (f.IsReadOnly ? Data[f.Key] : null), this));

    public string? ErrorOf(string name) => Errors.GetValueOrDefault(name[(Prefix.Length + 1)..]);

    /// <summary>Rows an items field asks about.</summary>
    public IReadOnlyList<JsonObject> RowsOf(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Rows(Data);
    }
}
