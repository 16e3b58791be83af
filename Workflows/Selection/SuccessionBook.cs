using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Selection;

/// <summary>Keeps the waiting list of a cell: offers and what came of them. Writes belong to the caller's commit.</summary>
public sealed class SuccessionBook(ProgrammeDbContext db, TimeProvider clock)
{
    /// <summary>The firm leaves the waiting list without a seat.</summary>
    public async Task CloseAsync(string cellId, string number, string outcome, CancellationToken cancellationToken)
    {
        await EndOfferAsync(cellId, number, outcome, cancellationToken);
        var application = await FindAsync(number, cancellationToken);
        (application.Status, application.WaitingRank) = (ApplicationStatus.Rejected, null);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Application> AcceptAsync(string cellId, string number, CancellationToken cancellationToken)
    {
        await EndOfferAsync(cellId, number, "accepted", cancellationToken);
        var application = await FindAsync(number, cancellationToken);
        (application.Status, application.WaitingRank, application.DecidedAt) = (ApplicationStatus.Selected, null, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return application;
    }

    /// <summary>Nobody waits any longer.</summary>
    public async Task EndAsync(CaseContext cell, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<Application>().Where(a => a.RoundId == cell.Round!.Id && a.Track == cell.Track && a.MunicipalityCode == cell.MunicipalityCode && a.Status == ApplicationStatus.Waiting).ToListAsync(cancellationToken);
        waiting.ForEach(a => a.Status = ApplicationStatus.Rejected);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EndOfferAsync(string cellId, string number, string outcome, CancellationToken cancellationToken)
    {
        var offer = await db.Set<SuccessionOffer>().FirstOrDefaultAsync(o => o.CellId == cellId && o.ApplicationNumber == number && o.ClosedAt == null, cancellationToken);
        if (offer is null)
        {
            // Found unfit before it was offered: the file still shows that its turn came.
            db.Add(offer = new SuccessionOffer { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), CellId = cellId, ApplicationNumber = number, Outcome = outcome, OfferedAt = clock.GetUtcNow() });
        }

        (offer.Outcome, offer.ClosedAt) = (outcome, clock.GetUtcNow());
    }

    private async Task<Application> FindAsync(string number, CancellationToken cancellationToken) =>
        await db.Set<Application>().FirstOrDefaultAsync(a => a.Number == number, cancellationToken) ?? throw new InvalidOperationException($"There is no application {number}.");
}
