using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>The supplier of the case; the project knows the current one.</summary>
internal sealed class CaseVendor : IRecipientGroup
{
    public string Name => "vendor";

    public Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken)
    {
        var (address, name) = context.Project is { VendorEmail.Length: > 0 } project
            ? (project.VendorEmail, project.VendorName)
            : (context.Application?.VendorEmail ?? "", context.Application?.VendorName ?? "");
        return Task.FromResult<IReadOnlyList<NoticeRecipient>>(address.Length > 0 ? [new NoticeRecipient(address, "", null, null, name)] : []);
    }
}
