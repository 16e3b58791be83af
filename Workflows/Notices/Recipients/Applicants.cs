using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>All firms whose application to the round is in and still open, each greeted with its own case; of one cell when the case is a cell.</summary>
internal sealed class Applicants(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "applicants";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        FirmQuery.FindAsync(database, context, a => a.Number != null && a.Status != ApplicationStatus.Withdrawn, cancellationToken);
}
