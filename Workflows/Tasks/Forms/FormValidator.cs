using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks.Forms;

/// <summary>Checks an answer against its form, on the server, whatever the page let through. Unknown keys are dropped, read-only ones keep the definition's value.</summary>
public sealed class FormValidator
{
    private readonly string _action;
    private readonly JsonObject _taskData;
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly FormRules _rules;

    private FormValidator(string action, JsonObject taskData)
    {
        _action = action;
        _taskData = taskData;

        // A value that cannot be read is the first thing to put right.
        _rules = new FormRules(action, taskData, (path, message) => _errors.TryAdd(path, message));
    }

    /// <param name="form">The task's form.</param>
    /// <param name="answer">What came in; texts of a web form are as good as typed values.</param>
    /// <param name="action">The decision it goes with.</param>
    /// <param name="taskData">The task's data: rows to answer, lists to choose from.</param>
    public static FormResult Validate(JsonArray form, JsonObject answer, string action, JsonObject taskData)
    {
        var validator = new FormValidator(action, taskData);
        var data = validator.Fields(FormField.Of(form), answer, "");
        return new FormResult(data, validator._errors) { Files = validator._files };
    }

    private JsonObject Fields(IReadOnlyList<FormField> fields, JsonObject answer, string path, JsonObject? row = null)
    {
        var data = new JsonObject();
        foreach (var field in fields)
        {
            var value = field.IsReadOnly
                ? (field.Value ?? (path.Length == 0 ? _taskData[field.Key] : answer[field.Key]))?.DeepClone()
                : Field(field, answer[field.Key], path + field.Key);
            if (value is not null)
            {
                data[field.Key] = value;
            }
        }

        _rules.Check(fields, data, row, path);
        return data;
    }

    private JsonNode? Field(FormField field, JsonNode? given, string path)
    {
        if (field.Type == "items")
        {
            return Items(field, given, path);
        }

        if (IsEmpty(given))
        {
            return Absent(field, path);
        }

        var value = field.Type switch
        {
            "list" => List(field, given!, path),
            "score" when field.Criteria.Count > 0 => Score(field, given!, path),
            "file" or "files" => Files(field, given!, path),
            _ => FormValues.Read(field, given!, _taskData, message => _errors[path] = message),
        };

        // Ticking is the answer; leaving it unticked is none.
        if (field.Type == "bool" && field.Json["mustAgree"] is JsonValue must && must.GetValueKind() == JsonValueKind.True && value?.GetValueKind() == JsonValueKind.False)
        {
            _errors[path] = TaskMessages.Of("agree", field.Label);
        }

        return value;
    }

    private JsonNode? Absent(FormField field, string path)
    {
        if (field.Type == "bool")
        {
            if (field.IsRequired)
            {
                _errors[path] = TaskMessages.Of("required", field.Label);
            }

            return JsonValue.Create(false);
        }

        if (field.IsRequired)
        {
            _errors[path] = TaskMessages.Of("required", field.Label);
        }
        else if (field.IsRequiredFor(_action))
        {
            _errors[path] = TaskMessages.Of("requiredFor", field.Label, _action);
        }

        return field.Type is "list" or "files" or "multichoice" ? new JsonArray() : null;
    }

    private JsonArray List(FormField field, JsonNode given, string path)
    {
        var rows = new JsonArray();
        if (given is not JsonArray array || array.Any(r => r is not JsonObject))
        {
            _errors[path] = TaskMessages.Of("list", field.Label);
            return rows;
        }

        foreach (var row in array.OfType<JsonObject>().Where(r => r.Any(c => !IsEmpty(c.Value))))
        {
            rows.Add(Fields(field.Columns, row, $"{path}[{rows.Count.ToString(CultureInfo.InvariantCulture)}]."));
        }

        if (rows.Count < (field.Min ?? (field.IsRequired ? 1 : 0)))
        {
            _errors[path] = TaskMessages.Of("rowsMin", field.Label, field.Min ?? 1);
        }
        else if (rows.Count > field.Max)
        {
            _errors[path] = TaskMessages.Of("rowsMax", field.Label, field.Max);
        }

        return rows;
    }

    /// <summary>One answered row for each row of the task, in the task's order; a row the task does not have is dropped.</summary>
    private JsonArray Items(FormField field, JsonNode? given, string path)
    {
        var answers = (given as JsonArray ?? []).OfType<JsonObject>()
            .Where(r => TaskJson.Text(r, "key") is not null)
            .GroupBy(r => TaskJson.Text(r, "key")!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var rows = new JsonArray();
        foreach (var item in field.Rows(_taskData))
        {
            var key = TaskJson.Text(item, "key") ?? rows.Count.ToString(CultureInfo.InvariantCulture);
            var row = Fields(field.Columns, answers.GetValueOrDefault(key) ?? [], $"{path}[{rows.Count.ToString(CultureInfo.InvariantCulture)}].", item);
            var answered = new JsonObject { ["key"] = key };
            if (TaskJson.Text(item, "label") is { } label)
            {
                answered["label"] = label;
            }

            foreach (var (column, value) in row)
            {
                answered[column] = value?.DeepClone();
            }

            rows.Add(answered);
        }

        return rows;
    }

    private JsonObject Score(FormField field, JsonNode given, string path)
    {
        var scores = new JsonObject();
        foreach (var criterion in field.Criteria.OfType<JsonObject>())
        {
            var key = TaskJson.Text(criterion, "key")!;
            var column = new FormField(new JsonObject
            {
                ["key"] = key,
                ["label"] = TaskJson.Text(criterion, "label") ?? key,
                ["type"] = "int",
                ["required"] = true,
                ["min"] = 0,
                ["max"] = criterion["max"]?.DeepClone(),
            });
            if (Field(column, (given as JsonObject)?[key], $"{path}.{key}") is { } score)
            {
                scores[key] = score;
            }
        }

        return scores;
    }

    private JsonNode Files(FormField field, JsonNode given, string path)
    {
        var ids = given is JsonArray many ? many.Where(f => f is not null).Select(FileId).ToList() : [FileId(given)];
        if (ids.Any(string.IsNullOrEmpty))
        {
            _errors[path] = TaskMessages.Of("file", field.Label);
        }

        _files.AddRange(ids.Where(id => !string.IsNullOrEmpty(id))!);
        return field.Type == "file" ? JsonValue.Create(ids[0] ?? "") : new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
    }

    private static string? FileId(JsonNode? file) => file is JsonObject described ? TaskJson.Text(described, "id") : file?.ToString();

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue value => value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.ToString()),
        _ => false,
    };
}
