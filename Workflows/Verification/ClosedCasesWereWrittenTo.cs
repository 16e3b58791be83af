using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Verification;

/// <summary>P3: nobody is left without an answer.</summary>
internal sealed class ClosedCasesWereWrittenTo : IInvariant
{
    private static readonly Dictionary<ApplicationStatus, string[]> ExitNotices = new()
    {
        [ApplicationStatus.Withdrawn] = ["app.withdrawn"],
        [ApplicationStatus.Ineligible] = ["app.ineligible"],
        [ApplicationStatus.Excluded] = ["sel.rejected"],
        [ApplicationStatus.Selected] = ["sel.selected"],
        [ApplicationStatus.Waiting] = ["sel.waiting"],
        [ApplicationStatus.Rejected] = ["sel.rejected", "sel.waiting_end", "sel.offer_closed"],
        [ApplicationStatus.Cancelled] = ["round.cancel_notice", "agr.cancelled", "exit.decided"],
    };

    public string Id => "P3";

    public string Title => "Every decided application was told so by at least one notice of its outcome.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = (await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.ApplicationId != null)
            .Select(m => new { m.ApplicationId, m.Template })
            .Distinct()
            .ToListAsync(cancellationToken)).ToLookup(m => m.ApplicationId, m => m.Template);
        var decided = await db.Set<Application>().AsNoTracking()
            .Where(a => a.Number != null && a.Status != ApplicationStatus.Submitted && a.Status != ApplicationStatus.Eligible)
            .Select(a => new { a.Id, a.Number, a.Status })
            .ToListAsync(cancellationToken);
        foreach (var application in decided.OrderBy(a => a.Number, StringComparer.Ordinal))
        {
            if (ExitNotices.TryGetValue(application.Status, out var notices) && !told[application.Id].Any(notices.Contains))
            {
                yield return $"{application.Number} is {application.Status} and was never written to about it ({string.Join(" or ", notices)})";
            }
        }
    }
}
