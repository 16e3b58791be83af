using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What the host's background services do between requests (documents, mail), driven in virtual time.</summary>
/// <param name="watch">Saves looking for work where there is none; without one the database is asked each time.</param>
internal sealed class BackgroundWork(IServiceProvider services, MovableClock clock, RehearsalWatch? watch = null, bool printsDocuments = false)
{
    /// <summary>In the product the pump looks every few seconds; in a rehearsal, which has years to go through, it collects for two hours.</summary>
    private static readonly TimeSpan PostRound = TimeSpan.FromHours(2);

    private readonly MailPump _mail = services.GetRequiredService<MailPump>();
    private readonly DocumentPump _documents = services.GetRequiredService<DocumentPump>();

    /// <returns>How much was done; zero when all that is left has to wait.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = watch is { HasDocuments: false } ? 0 : await _documents.DeliverAsync(cancellationToken);
        if (watch is null || watch.NextMailAt + PostRound <= clock.GetUtcNow())
        {
            done += await _mail.SendDueAsync(cancellationToken);
        }

        return printsDocuments ? done + await _documents.PrintAsync(cancellationToken) : done;
    }

    /// <summary>When the next held or postponed mail may go.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        watch is null ? await _mail.NextDueAsync(cancellationToken) : watch.NextMailAt + PostRound;
}
