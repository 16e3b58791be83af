using Microsoft.Extensions.Options;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Notices;

/// <summary>Writes notices into the outbox, in the caller's commit: one mail per recipient, each at most once.</summary>
public sealed class NoticeService(NoticeCatalog catalog, NoticeComposer composer, MailOutbox outbox, ICaseFinder cases, HolidayRegister calendar, TimeProvider clock, IOptions<NoticeOptions> options)
{
    /// <returns>The mails written; those that were written before are left out.</returns>
    public async Task<IReadOnlyList<OutboxMessage>> SendAsync(NoticeRequest request, CancellationToken cancellationToken = default)
    {
        var template = catalog.Find(request.Template) ?? throw new InvalidOperationException($"There is no notice template '{request.Template}'.");
        var written = new List<OutboxMessage>();
        foreach (var recipient in request.Recipients.DistinctBy(r => (r.Address.ToUpperInvariant(), r.Reference)))
        {
            if (await WriteAsync(template, request, recipient, cancellationToken) is { } message)
            {
                written.Add(message);
            }
        }

        return written;
    }

    private async Task<OutboxMessage?> WriteAsync(NoticeTemplate template, NoticeRequest request, NoticeRecipient recipient, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var subject = new NoticeSubject(recipient.Reference is null ? request.Case : cases.Find(recipient.Reference), request.Task, recipient, request.Data)
        {
            Now = now,
            Calendar = calendar.Current,
            Options = options.Value,
        };
        var key = $"{request.Key}|{template.Key}|{recipient.Reference}|{recipient.Address}".ToLowerInvariant();
        if (!MailAddress.IsValid(recipient.Address) || await outbox.HasAsync(key, cancellationToken))
        {
            return null;
        }

        var (title, html, text) = composer.Compose(template, subject);
        return await outbox.EnqueueAsync(
            new MailDraft(recipient.Address, recipient.Name, template.Key, title, html, text, key)
            {
                Reference = subject.Case.CorrelationId,
                ApplicationId = subject.Case.ApplicationId,
                CompanyId = recipient.CompanyId,
                TaskId = request.Task?.Id,
                InstanceId = request.Task?.InstanceId ?? request.Case.InstanceId,
                NotBefore = template.IsRightsLimiting ? now.AddMinutes(options.Value.HoldMinutes) : now,
            },
            cancellationToken);
    }
}
