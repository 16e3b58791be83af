using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The officers of the municipality of the case; of all municipalities when the case has none.</summary>
internal sealed class MunicipalityOfficers(ProgrammeDbContext database) : IRecipientGroup
{
    public string Name => "municipality";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        OfficerQuery.FindAsync(database, Area.Municipality, null, context.MunicipalityCode, cancellationToken);
}
