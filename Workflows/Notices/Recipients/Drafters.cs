using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>Firms that began an application and did not send it.</summary>
internal sealed class Drafters(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "drafters";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        FirmQuery.FindAsync(database, context, a => a.Status == ApplicationStatus.Draft || a.Status == ApplicationStatus.Missed, cancellationToken);
}
