using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The firm: whoever does its paperwork.</summary>
internal sealed class CompanyContacts : IRecipientGroup
{
    public string Name => "company";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NoticeRecipient>>(context.Company is { } company
            ? [new NoticeRecipient(company.ContactEmail.Length > 0 ? company.ContactEmail : company.RepresentativeEmail, company.ContactName, null, company.Id, company.Name)]
            : []);
}
