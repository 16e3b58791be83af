using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Notices;

/// <summary>A word a SendNotice activity may put into "to", and whom it means for a case. One file per word, in the slice that knows the people; found by type.</summary>
public interface IRecipientGroup
{
    string Name { get; }

    Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken);
}
