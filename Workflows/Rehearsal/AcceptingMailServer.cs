using MimeKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Takes every mail of a rehearsed year and delivers none.</summary>
public sealed class AcceptingMailServer : IMailTransport
{
    public Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default) => Task.FromResult("250 rehearsed");
}
