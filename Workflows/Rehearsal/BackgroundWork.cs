using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What the host's background services do between requests (documents, mail), driven in virtual time.</summary>
internal sealed class BackgroundWork(IServiceProvider services, bool printsDocuments = false)
{
    private readonly MailPump _mail = services.GetRequiredService<MailPump>();
    private readonly DocumentPump _documents = services.GetRequiredService<DocumentPump>();

    /// <returns>How much was done; zero when all that is left has to wait.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = await _documents.DeliverAsync(cancellationToken) + await _mail.SendDueAsync(cancellationToken);
        return printsDocuments ? done + await _documents.PrintAsync(cancellationToken) : done;
    }

    /// <summary>When the next held or postponed mail may go.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => _mail.NextDueAsync(cancellationToken);
}
