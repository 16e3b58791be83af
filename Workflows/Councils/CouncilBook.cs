using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Councils;

/// <summary>Council sessions and what a municipality would have to pay.</summary>
public sealed class CouncilBook(ProgrammeDbContext db)
{
    public CouncilSession? Find(string? id) => db.Set<CouncilSession>().Find(id);

    /// <summary>The municipality's share if every seat of the cell gets the highest support.</summary>
    public static long Needed(Round round, RoundCell cell)
    {
        var cap = round.Tracks.Find(t => t.Code == cell.Track)?.SupportCap ?? 0;
        return cell.Quota * CostSplit.Shares(cap, cap, cell.ProvinceBasisPoints).Municipality;
    }
}
