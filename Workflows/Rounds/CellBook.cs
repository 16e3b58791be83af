using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Counts seats, money and waiting firms per cell. A seat is held by a selected application until its project ends unsigned; where the money of the cell was the reason, the seat is not handed on.</summary>
public sealed class CellBook(ProgrammeDbContext db)
{
    public static string IdOf(string roundId, string track, string municipalityCode) => $"{roundId}:{track}:{municipalityCode}";

    public IReadOnlyList<CellState> Of(Round round)
    {
        var held = db.Set<Application>().Where(a => a.RoundId == round.Id && (a.Status == ApplicationStatus.Selected || a.Status == ApplicationStatus.Waiting))
            .Where(a => !db.Set<Project>().Any(p => p.ApplicationId == a.Id && p.Status == ProjectStatus.NotSigned && !db.Set<ExitCase>().Any(e => e.ProjectNumber == p.Number && e.KeepsWaiting)))
            .Select(a => new { a.Track, a.MunicipalityCode, a.Status, a.MunicipalityAmount }).ToList()
            .ToLookup(a => (a.Track, a.MunicipalityCode));
        return [.. round.Cells.OrderBy(c => c.Track, StringComparer.Ordinal).ThenBy(c => c.MunicipalityCode, StringComparer.Ordinal).Select(c =>
        {
            var firms = held[(c.Track, c.MunicipalityCode)].ToList();
            return new CellState(
                IdOf(round.Id, c.Track, c.MunicipalityCode), c.Track, c.MunicipalityCode, c.Quota, c.MunicipalityBudget,
                firms.Count(f => f.Status == ApplicationStatus.Selected),
                firms.Count(f => f.Status == ApplicationStatus.Waiting),
                firms.Where(f => f.Status == ApplicationStatus.Selected).Sum(f => f.MunicipalityAmount));
        })];
    }
}
