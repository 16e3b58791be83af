using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Verification;

/// <summary>P2: no cell gives more seats, and no more money, than it has.</summary>
internal sealed class SeatsWithinQuota : IInvariant
{
    public string Id => "P2";

    public string Title => "No cell holds more projects than its quota, and no municipality's share exceeds its budget.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cells = await db.Set<RoundCell>().AsNoTracking().ToListAsync(cancellationToken);
        var held = await db.Set<Project>().AsNoTracking()
            .Where(p => p.Status != ProjectStatus.NotSigned && !(p.Status == ProjectStatus.Terminated && p.SignedAt == null))
            .GroupBy(p => new { p.RoundId, p.Track, p.MunicipalityCode })
            .Select(g => new { g.Key, Count = g.Count(), Money = g.Sum(p => p.MunicipalityAmount) })
            .ToListAsync(cancellationToken);
        foreach (var seat in held)
        {
            var cell = cells.FirstOrDefault(c => c.RoundId == seat.Key.RoundId && c.Track == seat.Key.Track && c.MunicipalityCode == seat.Key.MunicipalityCode);
            if (cell is null || seat.Count > cell.Quota)
            {
                yield return $"{seat.Key.RoundId}:{seat.Key.Track}:{seat.Key.MunicipalityCode} has {seat.Count} projects for {cell?.Quota ?? 0} seats";
            }
            else if (cell.MunicipalityBudget is { } budget && seat.Money > budget)
            {
                yield return $"{seat.Key.RoundId}:{seat.Key.Track}:{seat.Key.MunicipalityCode} has promised {seat.Money} won of {budget}";
            }
        }
    }
}
