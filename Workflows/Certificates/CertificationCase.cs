using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Certificates;

/// <summary>"C-2026-0001": a certification, a case of its project.</summary>
internal sealed class CertificationCase(Data.ProgrammeDbContext db) : ICaseKind
{
    public string Prefix => "C-";

    public CaseContext? Find(string correlationId, ICaseFinder finder) =>
        db.Set<Certification>().Find(correlationId) is { } certification ? finder.Find(certification.ProjectNumber) : null;
}
