using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks.Forms;

/// <summary>What the answers of a form must be to each other and to what is known: an amount no larger than asked for, shares that give the whole. Found here it is a word beside the field; found later it would be a failure of the case.</summary>
/// <remarks>
/// <c>maxFrom</c>: names of the row (or of the task's data) of which the least is the most that may be entered.
/// <c>sum</c>: <c>{of: ["items.amount", "fee"], equals: 100 | "facts.amount", when: ["완료"]}</c>; without <c>equals</c> the sum must be the field's own value.
/// <c>differsFrom</c>: another field of the same row, or what the task knows of the row, that must not have the same value.
/// </remarks>
internal sealed class FormRules(string action, JsonObject taskData, Action<string, string> fail)
{
    /// <param name="fields">The questions of one level: of the form, or of one row of a table.</param>
    /// <param name="answer">What was read for them.</param>
    /// <param name="row">What the task knows of the row, where it is one of the task's.</param>
    /// <param name="path">Stands before the keys of the level.</param>
    public void Check(IReadOnlyList<FormField> fields, JsonObject answer, JsonObject? row, string path)
    {
        foreach (var field in fields)
        {
            if (Message(fields, field, answer, row) is { } message)
            {
                fail(path + field.Key, message);
            }
        }
    }

    private string? Message(IReadOnlyList<FormField> fields, FormField field, JsonObject answer, JsonObject? row) =>
        TooMuch(field, answer, row) ?? Same(fields, field, answer, row) ?? NotTheSum(fields, field, answer);

    private string? TooMuch(FormField field, JsonObject answer, JsonObject? row)
    {
        var limits = TaskJson.Texts(field.Json["maxFrom"]).Select(name => Number(Find(row, name) ?? Find(taskData, name))).OfType<decimal>().ToList();
        return limits.Count > 0 && Number(answer[field.Key]) > limits.Min() ? TaskMessages.Of("max", field.Label, Shown(limits.Min())) : null;
    }

    private static string? Same(IReadOnlyList<FormField> fields, FormField field, JsonObject answer, JsonObject? row) =>
        field.Json["differsFrom"]?.ToString() is { } other && Number(answer[field.Key]) is { } own && own == (Number(answer[other]) ?? Number(row?[other]))
            ? TaskMessages.Of("differs", field.Label, fields.Any(f => f.Key == other) ? LabelOf(fields, other) : Shown(own))
            : null;

    private string? NotTheSum(IReadOnlyList<FormField> fields, FormField field, JsonObject answer)
    {
        if (field.Json["sum"] is not JsonObject rule || (rule["when"] is { } when && !TaskJson.Texts(when).Contains(action)))
        {
            return null;
        }

        var terms = TaskJson.Texts(rule["of"]);
        var values = terms.SelectMany(term => Terms(answer, term)).ToList();
        var wanted = rule["equals"] is not { } equals ? Number(answer[field.Key])
            : equals.GetValueKind() == JsonValueKind.Number ? Number(equals)
            : Number(Find(taskData, equals.ToString()));
        if (wanted is not { } expected || values.Count == 0 || values.Sum() == expected)
        {
            return null;
        }

        return rule["equals"] is null
            ? TaskMessages.Of("sumOwn", field.Label, Shown(values.Sum()))
            : terms is [var only] && only == field.Key
                ? TaskMessages.Of("equals", field.Label, Shown(expected))
                : TaskMessages.Of("sum", field.Label, string.Join(" + ", terms.Select(t => LabelOf(fields, t))), Shown(expected), Shown(values.Sum()));
    }

    /// <summary>"items.amount" is a column of a table, "fee" a field.</summary>
    private static IEnumerable<decimal> Terms(JsonObject answer, string term)
    {
        var parts = term.Split('.', 2);
        return parts.Length == 2
            ? (answer[parts[0]] as JsonArray ?? []).OfType<JsonObject>().Select(r => Number(r[parts[1]])).OfType<decimal>()
            : new[] { Number(answer[term]) }.OfType<decimal>();
    }

    private static string LabelOf(IReadOnlyList<FormField> fields, string term)
    {
        var parts = term.Split('.', 2);
        var field = fields.FirstOrDefault(f => f.Key == parts[0]);
        return (parts.Length == 2 ? field?.Columns.FirstOrDefault(c => c.Key == parts[1]) : field)?.Label ?? term;
    }

    private static JsonNode? Find(JsonObject? known, string path)
    {
        JsonNode? node = known;
        foreach (var part in path.Split('.'))
        {
            node = (node as JsonObject)?[part];
        }

        return node;
    }

    private static decimal? Number(JsonNode? node) =>
        node is JsonValue && decimal.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shown(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
