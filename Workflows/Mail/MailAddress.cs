using MimeKit;

namespace SmartFactory.Workflows.Mail;

/// <summary>Whether something typed by a person can be written to.</summary>
public static class MailAddress
{
    public static bool IsValid(string? address) =>
        !string.IsNullOrWhiteSpace(address)
        && address.Length <= 320
        && !address.AsSpan().ContainsAny("\r\n\0,")
        && MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address.Contains('@', StringComparison.Ordinal)
        && !mailbox.Address.StartsWith('@');
}
