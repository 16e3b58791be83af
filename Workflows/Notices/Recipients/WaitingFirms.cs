using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The waiting list (예비) of the round or the cell.</summary>
internal sealed class WaitingFirms(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "waiting";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        FirmQuery.FindAsync(database, context, a => a.Status == ApplicationStatus.Waiting, cancellationToken);
}
