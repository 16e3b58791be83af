using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Verification;

/// <summary>I6: mail and transition stand or fall together.</summary>
internal sealed class MailBelongsToWhatHappened : IInvariant
{
    public string Id => "I6";

    public string Title => "A mail exists if and only if what it reports was committed; a sent one says when.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mails = db.Set<OutboxMessage>().AsNoTracking();
        var orphans = mails.Where(m => m.InstanceId != null && !db.Instances.Any(i => i.Id == m.InstanceId)).Select(m => new { m.Id, m.Template, m.InstanceId });
        await foreach (var mail in orphans.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"mail {mail.Id} ({mail.Template}) was written by instance {mail.InstanceId}, which does not exist";
        }

        var odd = mails.Where(m => (m.Status == OutboxStatus.Sent) != (m.SentAt != null)).Select(m => new { m.Id, m.Template, m.Status });
        await foreach (var mail in odd.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"mail {mail.Id} ({mail.Template}) is {mail.Status}, which its sending time contradicts";
        }

        var unreceipted = db.Set<Application>().AsNoTracking()
            .Where(a => a.Number != null && !mails.Any(m => m.ApplicationId == a.Id && m.Template == "app.receipt"))
            .Where(a => !db.Dispatches.Any(d => d.Payload.Contains(a.Number!)) && !db.Set<Documents.IssuedDocument>().Any(d => d.ApplicationId == a.Id && d.Kind == "receipt" && d.Status == Documents.IssuedDocumentStatus.Pending))
            .Select(a => a.Number);
        await foreach (var number in unreceipted.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"{number} was received and never got its receipt by mail";
        }
    }
}
