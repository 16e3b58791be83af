using System.Text.Json.Nodes;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Scoring;

/// <summary>A firm of a panel with its application and company.</summary>
public sealed record PanelFirmEntry(PanelFirm Firm, Application Application, Company Company)
{
    public string? Attendance(string step) => step == "site" ? Firm.VisitAttendance : Firm.PresentationAttendance;

    /// <summary>As a row of a form, a target or an addressee.</summary>
    public JsonObject Row() => new()
    {
        ["key"] = Application.Number,
        ["label"] = $"{Company.Name} ({Application.Number})",
        ["applicationNumber"] = Application.Number,
        ["companyId"] = Application.CompanyId,
        ["municipality"] = MunicipalityCatalog.NameOf(Application.MunicipalityCode),
    };
}
