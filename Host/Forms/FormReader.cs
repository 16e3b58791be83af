using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Host.Forms;

/// <summary>Turns what a browser sent into the answers of a form. What cannot be understood stays as typed, so that the validator can say so and nothing is lost.</summary>
internal static partial class FormReader
{
    public static JsonObject Read(IReadOnlyList<FormField> fields, IFormCollection posted) => Object([.. fields.Where(f => !f.IsReadOnly)], posted, FormView.Prefix);

    /// <summary>In a row a read-only column says which row it is, so it comes back with the answer.</summary>
    private static JsonObject Object(IReadOnlyList<FormField> fields, IFormCollection posted, string prefix)
    {
        var answers = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field, posted, $"{prefix}.{field.Key}") is { } value)
            {
                answers[field.Key] = value;
            }
        }

        return answers;
    }

    private static JsonNode? Value(FormField field, IFormCollection posted, string name)
    {
        if (field.Type is "list" or "items")
        {
            return Rows(field, posted, name);
        }

        if (field.Type == "score" && field.Criteria.Count > 0)
        {
            return Scores(field, posted, name);
        }

        var values = posted[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).ToList();
        return field.Type switch
        {
            "bool" => JsonValue.Create(values.Contains("true")),
            "multichoice" or "files" => new JsonArray([.. values.Distinct().Select(v => (JsonNode?)JsonValue.Create(v))]),
            _ when values.Count == 0 => null,
            "int" or "money" or "score" => Whole(values[^1]),
            "decimal" => Number(values[^1]),
            "datetime" => JsonValue.Create(Moment(values[^1])),
            _ => JsonValue.Create(values[^1]),
        };
    }

    private static JsonArray Rows(FormField field, IFormCollection posted, string name)
    {
        var pattern = RowIndex();
        var indexes = posted.Keys
            .Where(k => k.StartsWith(name + "[", StringComparison.Ordinal))
            .Select(k => pattern.Match(k, name.Length))
            .Where(m => m.Success)
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .Distinct().Order();
        var rows = new JsonArray();
        foreach (var index in indexes)
        {
            var row = Object(field.Columns, posted, $"{name}[{index}]");
            if (posted[$"{name}[{index}].key"].FirstOrDefault() is { Length: > 0 } key)
            {
                row["key"] = key;
            }
            else if (row.All(p => p.Value is null or JsonArray { Count: 0 } || p.Value.ToString() is "" or "false"))
            {
                continue;
            }

            rows.Add(row);
        }

        return rows;
    }

    private static JsonObject Scores(FormField field, IFormCollection posted, string name)
    {
        var scores = new JsonObject();
        foreach (var criterion in FormField.Of(field.Criteria))
        {
            if (posted[$"{name}.{criterion.Key}"].FirstOrDefault() is { Length: > 0 } score)
            {
                scores[criterion.Key] = Whole(score.Trim());
            }
        }

        return scores;
    }

    private static JsonValue Whole(string text) =>
        long.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace(Text.Won, "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);

    private static JsonValue Number(string text) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);

    /// <summary>A browser's datetime-local means Seoul's clock.</summary>
    private static string Moment(string text) => LocalMoment().IsMatch(text) ? $"{text}:00+09:00" : text;

    [GeneratedRegex(@"\G\[(\d{1,4})\]\.", RegexOptions.CultureInvariant)]
    private static partial Regex RowIndex();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalMoment();
}
