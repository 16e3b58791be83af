using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Completion;

/// <summary>Asks the inspections of a project.</summary>
public sealed class InspectionBook(ProgrammeDbContext db)
{
    /// <summary>Whether corrections are still owed.</summary>
    public bool HasOpen(string projectNumber) => db.Set<Inspection>().Any(i => i.ProjectNumber == projectNumber && i.IsOpen);
}
