using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Data.Seed;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>Fills any form with valid data: what a definition can ask, a rehearsal can answer. It reads only the form and the task's data, so a form an administrator has just edited is filled too.</summary>
internal static class FormFiller
{
    private static readonly string SampleProse = SimulatedNames.Shipped.Prose;

    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    /// <summary>A moment as a form takes it.</summary>
    public static string Text(DateTimeOffset moment) => moment.ToOffset(Seoul).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static JsonObject Fill(AnswerContext context) => FillFields(context, context.Form, context.Subject, context.Behaviour.Fields);

    private static JsonObject FillFields(AnswerContext context, JsonArray fields, string subject, IReadOnlyDictionary<string, JsonNode?>? wishes)
    {
        var answer = new JsonObject();
        foreach (var field in fields.OfType<JsonObject>())
        {
            var key = Text(field, "key");
            if (key.Length == 0 || Text(field, "type") == "readonly" || Flag(field, "readonly"))
            {
                continue;
            }

            if (wishes is not null && wishes.TryGetValue(key, out var wish) && Wish(context, wish, subject + "/" + key) is { } wanted)
            {
                answer[key] = wanted;
            }
            else if (IsAsked(field, context.Action) && Value(context, field, subject + "/" + key) is { } value)
            {
                answer[key] = value;
            }
        }

        return answer;
    }

    /// <summary>Optional fields stay empty, except where an empty one would say something (a list of nothing, an untouched score).</summary>
    private static bool IsAsked(JsonObject field, string action)
    {
        if (Flag(field, "required") || Text(field, "type") is "items" or "score" or "choice" or "bool" or "list")
        {
            return true;
        }

        return field["requiredWhen"]?["action"] is JsonArray actions && actions.Any(a => a?.GetValue<string>() == action);
    }

    private static JsonNode? Wish(AnswerContext context, JsonNode? wish, string subject)
    {
        if (wish is JsonObject { Count: 1 } only && only["weights"] is JsonObject weights)
        {
            var choices = weights.Select(w => (Item: w.Key, Weight: Number(w.Value) ?? 0)).ToList();
            var picked = context.Dice.Pick(choices, subject, "wish", context.Attempt);
            return picked switch { "true" => true, "false" => false, _ => picked };
        }

        return wish?.DeepClone();
    }

    private static JsonNode? Value(AnswerContext context, JsonObject field, string subject)
    {
        var preset = field["value"];
        return Text(field, "type") switch
        {
            "items" => Items(context, field, subject),
            "list" => List(context, field, subject),
            "score" => Score(context, field, subject),
            "bool" => preset?.DeepClone() ?? JsonValue.Create(true),
            _ when preset is not null => preset.DeepClone(),
            "int" or "money" => JsonValue.Create((long)Whole(context, field, subject)),
            "decimal" => JsonValue.Create(Whole(context, field, subject)),
            "date" => JsonValue.Create(Moment(context, field).ToOffset(Seoul).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "datetime" => JsonValue.Create(Text(Moment(context, field))),
            "choice" => Options(context, field).FirstOrDefault()?.DeepClone(),
            "multichoice" => new JsonArray(Options(context, field).Take(1).Select(o => o?.DeepClone()).ToArray()),
            "file" => JsonValue.Create(context.FileId),
            "files" => new JsonArray(JsonValue.Create(context.FileId)),
            "brn" => JsonValue.Create(context.Dice.Pick(SimulatedPeople.Vendors, subject, "vendor", context.Attempt).BusinessNumber),
            "user" => null,
            _ => JsonValue.Create(Prose(field)),
        };
    }

    private static string Prose(JsonObject field)
    {
        var text = SampleProse;
        var min = (int)(Number(field["minLength"]) ?? 0);
        while (text.Length < min)
        {
            text += " " + SampleProse;
        }

        var longest = Number(field["maxLength"]) is { } max ? (int)max : text.Length;
        return text[..Math.Min(Math.Min(text.Length, longest), Text(field, "type") == "text" ? Math.Max(min, 30) : text.Length)];
    }

    private static double Whole(AnswerContext context, JsonObject field, string subject)
    {
        var min = Number(field["min"]);
        var max = Number(field["max"]);
        var isMoney = Text(field, "type") == "money";
        var low = min ?? (isMoney ? 1_000_000 : 1);
        var high = max ?? Math.Max(low, isMoney ? 5_000_000 : 5);
        low = Math.Min(low, high);
        var value = Math.Floor(low + (context.Dice.Roll(subject, "number", context.Attempt) * (high - low)));
        return isMoney && high - low > 10_000 ? Math.Max(low, Math.Floor(value / 1000) * 1000) : value;
    }

    private static DateTimeOffset Moment(AnswerContext context, JsonObject field)
    {
        var moment = WorkingHours.NextBusinessMorning(context.Now.AddDays(5));
        if (field["min"]?.ToString() is { Length: > 0 } min && DateTimeOffset.TryParse(min, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var earliest) && moment < earliest)
        {
            moment = WorkingHours.NextBusinessMorning(earliest);
        }

        return field["max"]?.ToString() is { Length: > 0 } max && DateTimeOffset.TryParse(max, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var latest) && moment > latest ? latest : moment;
    }

    private static JsonArray Options(AnswerContext context, JsonObject field)
    {
        var options = field["options"] switch
        {
            JsonArray array => array,
            JsonValue key when context.Data[key.ToString()] is JsonArray array => array,
            _ => [],
        };
        return new JsonArray(options.Select(o => o is JsonObject pair ? (pair["value"] ?? pair["key"])?.DeepClone() : o?.DeepClone()).ToArray());
    }

    /// <summary>A row for each item of the task's data, answered by the columns.</summary>
    private static JsonArray Items(AnswerContext context, JsonObject field, string subject)
    {
        var columns = field["columns"] as JsonArray ?? [];
        var items = context.Data[Text(field, "key")] as JsonArray ?? context.Data["items"] as JsonArray ?? [];
        var rows = new JsonArray();
        var marked = context.Dice.Between(0, Math.Max(0, items.Count - 1), subject, "marked", context.Attempt);
        foreach (var item in items.OfType<JsonObject>())
        {
            var row = FillFields(context, columns, subject + "/" + Text(item, "key"), context.Behaviour.Fields);
            if (rows.Count == marked)
            {
                MarkAsDecided(context, columns, row);
            }

            row["key"] = item["key"]?.DeepClone();
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Who sends something back says which item and why: where an item can be given the decision itself, one is.</summary>
    private static void MarkAsDecided(AnswerContext context, JsonArray columns, JsonObject row)
    {
        foreach (var column in columns.OfType<JsonObject>())
        {
            var offers = Text(column, "type") == "choice" ? Options(context, column).Select(o => o?.ToString()).ToList() : [];
            if (offers.IndexOf(context.Action) > 0)
            {
                row[Text(column, "key")] = context.Action;
                if (columns.OfType<JsonObject>().FirstOrDefault(c => Text(c, "key") == "reason") is { } reason)
                {
                    row["reason"] = Prose(reason);
                }
            }
        }
    }

    private static JsonArray List(AnswerContext context, JsonObject field, string subject)
    {
        if (field["value"] is JsonArray { Count: > 0 } preset)
        {
            return (JsonArray)preset.DeepClone();
        }

        var columns = field["columns"] as JsonArray ?? [];
        var count = (int)(Number(field["min"]) ?? (Flag(field, "required") ? 1 : 0));
        return new JsonArray(Enumerable.Range(1, count)
            .Select(n => (JsonNode)FillFields(context, columns, string.Create(CultureInfo.InvariantCulture, $"{subject}/{n}"), null)).ToArray());
    }

    private static JsonNode Score(AnswerContext context, JsonObject field, string subject)
    {
        if (field["criteria"] is not JsonArray criteria)
        {
            return JsonValue.Create((long)Whole(context, field, subject));
        }

        var scores = new JsonObject();
        foreach (var criterion in criteria.OfType<JsonObject>())
        {
            var max = Number(criterion["max"]) ?? 100;
            scores[Text(criterion, "key")] = JsonValue.Create((long)Math.Round(max * 0.75));
        }

        return scores;
    }

    private static string Text(JsonObject field, string name) => field[name]?.ToString() ?? "";

    private static bool Flag(JsonObject field, string name) => field[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    private static double? Number(JsonNode? node) =>
        double.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
