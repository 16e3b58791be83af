using MimeKit;

namespace SmartFactory.Workflows.Mail;

/// <summary>Hands one message to whatever takes it on: an SMTP server, a pickup folder.</summary>
public interface IMailTransport
{
    /// <summary>Completes when the receiver has taken responsibility.</summary>
    /// <returns>The receiver's reply, kept as evidence.</returns>
    /// <exception cref="MailRefusedException">Refused for good; trying again is of no use.</exception>
    Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default);
}
