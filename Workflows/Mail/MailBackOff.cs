using System.Security.Cryptography;
using System.Text;

namespace SmartFactory.Workflows.Mail;

/// <summary>How long a mail waits after a failed try.</summary>
internal static class MailBackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>One minute, doubling to an hour; up to a quarter more, by the mail's id, so that a thousand mails do not knock again at one moment.</summary>
    public static TimeSpan After(int attempts, string id)
    {
        var minutes = Math.Min(Longest.TotalMinutes, Math.Pow(2, Math.Max(0, attempts - 1)));
        var spread = SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] / 1024d;
        return TimeSpan.FromMinutes(minutes * (1 + spread));
    }
}
