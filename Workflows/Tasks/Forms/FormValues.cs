using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;

namespace SmartFactory.Workflows.Tasks.Forms;

/// <summary>Reads one plain value of a form in its own type.</summary>
internal static partial class FormValues
{
    public static JsonNode? Read(FormField field, JsonNode given, JsonObject taskData, Action<string> fail) => field.Type switch
    {
        "int" or "money" => Number(field, given, whole: true, fail),
        "decimal" or "score" => Number(field, given, whole: false, fail),
        "bool" => Flag(given),
        "date" => Date(field, given, fail),
        "datetime" => Moment(field, given, fail),
        "choice" => Choice(field, given, taskData, fail),
        "multichoice" => Choices(field, given, taskData, fail),
        "brn" => Brn(field, given, fail),
        "user" => given is JsonArray people ? new JsonArray([.. people.Select(p => JsonValue.Create(p?.ToString()))]) : JsonValue.Create(given.ToString()),
        _ => Text(field, given, fail),
    };

    private static JsonValue Text(FormField field, JsonNode given, Action<string> fail)
    {
        var text = given.ToString().ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);
        if (text.Length < field.MinLength)
        {
            fail(TaskMessages.Of("minLength", field.Label, field.MinLength));
        }
        else if (text.Length > (field.MaxLength ?? 10_000))
        {
            fail(TaskMessages.Of("maxLength", field.Label, field.MaxLength ?? 10_000));
        }
        else if (ResidentNumber().IsMatch(text))
        {
            // It may not be collected without a law that says so.
            fail(TaskMessages.Of("rrn", field.Label));
        }

        return JsonValue.Create(text);
    }

    private static JsonValue? Number(FormField field, JsonNode given, bool whole, Action<string> fail)
    {
        var text = given.ToString().Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 9_000_000_000_000_000m)
        {
            fail(TaskMessages.Of("number", field.Label));
            return null;
        }

        if (whole && number != decimal.Truncate(number))
        {
            fail(TaskMessages.Of("whole", field.Label));
        }
        else if (number < field.Min)
        {
            fail(TaskMessages.Of("min", field.Label, field.Min));
        }
        else if (number > field.Max)
        {
            fail(TaskMessages.Of("max", field.Label, field.Max));
        }

        return whole ? JsonValue.Create((long)decimal.Truncate(number)) : JsonValue.Create((double)number);
    }

    private static JsonValue Flag(JsonNode given) =>
        JsonValue.Create(given.GetValueKind() == JsonValueKind.True || given.ToString() is "true" or "True" or "on" or "1" or "예");

    private static JsonValue? Date(FormField field, JsonNode given, Action<string> fail)
    {
        var text = given.ToString().Trim();
        var day = text.Length >= 10 ? text[..10] : text;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            fail(TaskMessages.Of("date", field.Label));
            return null;
        }

        if (SeoulTime.TryParse(field.MinText, TimeOnly.MinValue, out var min) && date < min.SeoulDate())
        {
            fail(TaskMessages.Of("dateMin", field.Label, SeoulTime.DateText(min)));
        }
        else if (SeoulTime.TryParse(field.MaxText, TimeOnly.MinValue, out var max) && date > max.SeoulDate())
        {
            fail(TaskMessages.Of("dateMax", field.Label, SeoulTime.DateText(max)));
        }

        return JsonValue.Create(day);
    }

    private static JsonValue? Moment(FormField field, JsonNode given, Action<string> fail)
    {
        if (!SeoulTime.TryParse(given.ToString(), DueRule.DefaultCutOff, out var at))
        {
            fail(TaskMessages.Of("datetime", field.Label));
            return null;
        }

        if (SeoulTime.TryParse(field.MinText, TimeOnly.MinValue, out var min) && at < min)
        {
            fail(TaskMessages.Of("dateMin", field.Label, SeoulTime.Text(min)));
        }
        else if (SeoulTime.TryParse(field.MaxText, TimeOnly.MaxValue, out var max) && at > max)
        {
            fail(TaskMessages.Of("dateMax", field.Label, SeoulTime.Text(max)));
        }

        return JsonValue.Create(SeoulTime.Iso(at));
    }

    private static JsonValue Choice(FormField field, JsonNode given, JsonObject taskData, Action<string> fail)
    {
        var picked = given.ToString();
        if (field.Choices(taskData).All(c => c.Value != picked))
        {
            fail(TaskMessages.Of("choice", field.Label));
        }

        return JsonValue.Create(picked);
    }

    private static JsonArray Choices(FormField field, JsonNode given, JsonObject taskData, Action<string> fail)
    {
        var picked = TaskJson.Texts(given).Distinct(StringComparer.Ordinal).ToList();
        var known = field.Choices(taskData).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        if (!picked.TrueForAll(known.Contains))
        {
            fail(TaskMessages.Of("choice", field.Label));
        }

        return new JsonArray([.. picked.Select(p => JsonValue.Create(p))]);
    }

    private static JsonValue Brn(FormField field, JsonNode given, Action<string> fail)
    {
        if (BusinessNumber.Parse(given.ToString()) is { } digits)
        {
            return JsonValue.Create(digits);
        }

        fail(TaskMessages.Of("brn", field.Label));
        return JsonValue.Create(given.ToString());
    }

    [GeneratedRegex(@"(?<!\d)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[-\s]?[1-4]\d{6}(?!\d)")]
    private static partial Regex ResidentNumber();
}
