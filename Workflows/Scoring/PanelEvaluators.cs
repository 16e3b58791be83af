using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Scoring;

/// <summary>The evaluators who sit on the panel of the case.</summary>
internal sealed class PanelEvaluators(PanelBook panels, ProgrammeDbContext db) : IRecipientGroup
{
    public string Name => "evaluators";

    public async Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (panels.Find(context.CorrelationId) is not { } panel)
        {
            return [];
        }

        var ids = PanelBook.Active(panel).Select(m => m.PersonId).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsActive && p.Email != null).OrderBy(p => p.Email).ToListAsync(cancellationToken);
        return [.. people.Select(p => new NoticeRecipient(p.Email!, p.DisplayName, p.Id))];
    }
}
