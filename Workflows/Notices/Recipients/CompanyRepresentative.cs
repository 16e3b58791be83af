using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The one who signs for the firm.</summary>
internal sealed class CompanyRepresentative : IRecipientGroup
{
    public string Name => "representative";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NoticeRecipient>>(context.Company is { } company
            ? [new NoticeRecipient(company.RepresentativeEmail.Length > 0 ? company.RepresentativeEmail : company.ContactEmail, company.Representative, null, company.Id, company.Name)]
            : []);
}
