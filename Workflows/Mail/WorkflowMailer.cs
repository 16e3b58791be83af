using System.Net;
using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Mail;

/// <summary>Mails of an Elsa.SendEmail: one outbox row for each recipient, so that each has its own fate. The sender is always the office's.</summary>
internal sealed partial class WorkflowMailer(MailOutbox outbox, TimeProvider clock) : IWorkflowMailer
{
    public async Task SendAsync(WorkflowMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var recipients = mail.To.Concat(mail.Cc).Concat(mail.Bcc).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (recipients.FirstOrDefault(r => !MailAddress.IsValid(r)) is { } wrong)
        {
            throw new InvalidOperationException($"'{wrong}' is not a mail address.");
        }

        foreach (var recipient in recipients)
        {
            var key = $"workflow:{mail.Key}:{recipient}";
            if (!await outbox.HasAsync(key, cancellationToken))
            {
                await outbox.EnqueueAsync(
                    new MailDraft(recipient, recipient, "workflow-mail", mail.Subject, mail.Html, TextOf(mail.Html), key)
                    {
                        NotBefore = clock.GetUtcNow(),
                        InstanceId = mail.InstanceId,
                        Reference = mail.CorrelationId,
                    },
                    cancellationToken);
            }
        }
    }

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex("<br ?/?>|</p>|</div>|</li>|</tr>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
