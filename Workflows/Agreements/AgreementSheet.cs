using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The terms as both the text to sign and the signed copy print them.</summary>
internal sealed class AgreementSheet(AgreementService agreements, KpiService kpis)
{
    private static readonly Dictionary<string, string> Texts = Load();

    public static string Text(string key) => Texts.GetValueOrDefault(key, key);

    public JsonObject Of(CaseContext context)
    {
        var sheet = ProjectSheet.Of(context);
        var number = ProjectCase.Of(context).Number;
        sheet["items"] = new JsonArray([.. agreements.Costs(number).Select(c => new JsonObject { ["item"] = c.Item, ["amount"] = ProjectSheet.Won(c.Accepted ?? c.Requested) })]);
        sheet["kpis"] = new JsonArray([.. kpis.List(number).Select(Row)]);
        return sheet;
    }

    private static JsonObject Row(Kpi kpi) => new()
    {
        ["name"] = kpi.Name,
        ["unit"] = kpi.Unit,
        ["direction"] = OfficeWords.Of(kpi.Direction),
        ["baseline"] = kpi.Baseline.ToString("#,0.##", CultureInfo.InvariantCulture),
        ["target"] = kpi.Target.ToString("#,0.##", CultureInfo.InvariantCulture),
        ["weight"] = $"{kpi.Weight}%",
        ["core"] = kpi.IsCore ? Text("core") : "",
    };

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(AgreementSheet).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Agreements.agreement-texts.ko.json")
            ?? throw new InvalidOperationException("agreement-texts.ko.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
