using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>Those told of every call: all municipalities and all firms with an account.</summary>
internal sealed class Subscribers(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "subscribers";

    public async Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
    [
        .. await OfficerQuery.FindAsync(database, Area.Municipality, null, null, cancellationToken),
        .. await OfficerQuery.FindAsync(database, Area.Company, null, null, cancellationToken),
    ];
}
