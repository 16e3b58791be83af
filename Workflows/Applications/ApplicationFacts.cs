using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Applications;

/// <summary>The application in rows a reader can check at a glance; of the case, or of another number.</summary>
internal sealed class ApplicationFacts(ICaseFinder cases) : IFact
{
    public string Name => "application.facts";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var subject = (string?)arguments["number"] is { } number ? cases.Find(number) : context;
        if (subject is not { Application: { } application, Company: { } company })
        {
            return null;
        }

        return new JsonArray(
            Row("기업", company.Name),
            Row("사업자등록번호", BusinessNumber.Format(company.BusinessNumber)),
            Row("대표자", company.Representative),
            Row("소재지", $"{MunicipalityCatalog.NameOf(application.MunicipalityCode)} {company.Address}"),
            Row("종업원·매출", $"{company.Employees}명, {Won(company.Revenue)}"),
            Row("접수번호", application.Number ?? ""),
            Row("접수 시각", application.SubmittedAt is { } at ? SeoulTime.Text(at) : ""),
            Row("유형", application.Track),
            Row("과제명", application.Title),
            Row("총사업비", Won(application.TotalCost)),
            Row("지원금", $"{Won(application.SupportAmount)} (도비 {Won(application.ProvinceAmount)}, 시·군비 {Won(application.MunicipalityAmount)})"),
            Row("자부담", Won(application.OwnAmount)),
            Row("공급기업", application.VendorName));
    }

    private static JsonObject Row(string label, string value) => new() { ["label"] = label, ["value"] = value };

    private static string Won(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture) + "원";
}
