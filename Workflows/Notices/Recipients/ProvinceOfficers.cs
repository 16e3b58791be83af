using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The province: those who handle cases.</summary>
internal sealed class ProvinceOfficers(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "province";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        OfficerQuery.FindAsync(database, Area.Province, "주무관", null, cancellationToken);
}
