using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The agreement of a project: its cost items, papers, texts and signatures. Writes belong to the caller's commit.</summary>
public sealed class AgreementService(ProgrammeDbContext db, KpiService kpis)
{
    public IReadOnlyList<AgreementCostItem> Costs(string projectNumber) =>
        [.. db.Set<AgreementCostItem>().Where(c => c.ProjectNumber == projectNumber).OrderBy(c => c.Position)];

    public IReadOnlyList<AgreementDocument> Documents(string projectNumber) =>
        [.. db.Set<AgreementDocument>().Where(d => d.ProjectNumber == projectNumber).OrderBy(d => d.Party).ThenBy(d => d.Kind)];

    public AgreementText? CurrentText(string projectNumber) =>
        db.Set<AgreementText>().Where(t => t.ProjectNumber == projectNumber && t.IsCurrent).OrderByDescending(t => t.Version).FirstOrDefault();

    /// <summary>The signatures that count: of the current text, not voided.</summary>
    public IReadOnlyList<AgreementSignature> Signatures(string projectNumber) =>
        CurrentText(projectNumber) is { } text
            ? [.. db.Set<AgreementSignature>().Where(s => s.ProjectNumber == projectNumber && s.TextVersion == text.Version && !s.IsVoid).OrderBy(s => s.SignedAt)]
            : [];

    /// <summary>Hash of what the parties agree on; while it stays the same, a frozen text and its signatures stay good.</summary>
    public string TermsHash(Project project)
    {
        var terms = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{project.Number}|{project.TotalCost}|{project.SupportAmount}|{project.ProvinceAmount}|{project.MunicipalityAmount}|{project.OwnAmount}")
            .Append(CultureInfo.InvariantCulture, $"|{project.VendorBusinessNumber}|{project.VendorName}|{project.StartAt.UtcTicks}|{project.EndAt.UtcTicks}");
        foreach (var item in Costs(project.Number))
        {
            terms.Append(CultureInfo.InvariantCulture, $"|{item.Item}={item.Accepted ?? item.Requested}");
        }

        foreach (var kpi in kpis.List(project.Number))
        {
            terms.Append(CultureInfo.InvariantCulture, $"|{kpi.Name}:{kpi.Target}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(terms.ToString())));
    }
}
