using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Finds objections of a case, a cell or a round.</summary>
public sealed class AppealBook(ProgrammeDbContext db)
{
    /// <summary>The newest objection of an application.</summary>
    public Appeal? Newest(string? applicationNumber) =>
        db.Set<Appeal>().Where(a => a.ApplicationNumber == applicationNumber).ToList().MaxBy(a => a.FiledAt);

    public int OpenInRound(string roundId) => db.Set<Appeal>().Count(a => a.RoundId == roundId && a.Outcome == null);

    public int OpenInCell(string cellId) => db.Set<Appeal>().Count(a => a.CellId == cellId && a.Outcome == null);
}
