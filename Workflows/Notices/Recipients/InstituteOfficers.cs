using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The operating institute: those who handle cases.</summary>
internal sealed class InstituteOfficers(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "institute";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        OfficerQuery.FindAsync(database, Area.Institute, "담당", null, cancellationToken);
}
