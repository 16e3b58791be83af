using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The settlement of a project and its lines.</summary>
public sealed class SettlementBook(ProgrammeDbContext db)
{
    public ProjectSettlement? Find(string projectNumber) => db.Set<ProjectSettlement>().Find(projectNumber);

    public ProjectSettlement Of(string projectNumber) => Find(projectNumber) ?? throw new InvalidOperationException($"{projectNumber} has no settlement.");

    public IReadOnlyList<SettlementLine> Lines(string projectNumber) =>
        [.. db.Set<SettlementLine>().Where(l => l.ProjectNumber == projectNumber).OrderBy(l => l.Position)];
}
