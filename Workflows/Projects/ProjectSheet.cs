using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Projects;

/// <summary>What every document of a project prints at its head.</summary>
internal static class ProjectSheet
{
    public static JsonObject Of(CaseContext context)
    {
        var project = ProjectCase.Of(context);
        var company = context.Company ?? throw new InvalidOperationException($"{project.Number} has no company.");
        return new JsonObject
        {
            ["projectNumber"] = project.Number,
            ["track"] = $"{ProjectCase.TrackOf(context).Name} ({project.Track})",
            ["company"] = company.Name,
            ["businessNumber"] = Shown(company.BusinessNumber),
            ["representative"] = company.Representative,
            ["address"] = company.Address.Length > 0 ? company.Address : MunicipalityCatalog.NameOf(project.MunicipalityCode),
            ["municipalityName"] = MunicipalityCatalog.NameOf(project.MunicipalityCode),
            ["vendor"] = project.VendorName,
            ["vendorNumber"] = Shown(project.VendorBusinessNumber),
            ["period"] = $"{SeoulTime.DateText(project.StartAt)} ~ {SeoulTime.DateText(project.EndAt)}",
            ["total"] = Won(project.TotalCost),
            ["support"] = Won(project.SupportAmount),
            ["province"] = Won(project.ProvinceAmount),
            ["municipality"] = Won(project.MunicipalityAmount),
            ["own"] = Won(project.OwnAmount),
        };
    }

    public static string Won(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shown(string businessNumber) => businessNumber.Length == 10 ? $"{businessNumber[..3]}-{businessNumber[3..5]}-{businessNumber[5..]}" : businessNumber;
}
