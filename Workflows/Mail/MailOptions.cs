using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Mail;

/// <summary>How mails leave the house. Without a host, Development writes them to the pickup folder; elsewhere they wait.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@smartfactory.example";

    public string FromName { get; set; } = "전북형 스마트공장 운영팀";

    [EmailAddress]
    public string? ReplyTo { get; set; }

    /// <summary>Right side of every Message-ID.</summary>
    [Required]
    public string MessageIdDomain { get; set; } = "smartfactory.example";

    /// <summary>Folder for .eml files when there is no host.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>SHA-256 thumbprint (hex) of the one certificate to accept although no authority vouches for it: an office's own mail server.</summary>
    public string? CertificateThumbprint { get; set; }

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How long the mails a node has taken are out of the others' reach: after a node died over them, the others send them so much later. Never less than four timeouts.</summary>
    [Range(10, 3600)]
    public int ClaimSeconds { get; set; } = 300;

    /// <summary>Tries before a mail becomes a dead letter; the waits between them double from one minute to an hour.</summary>
    [Range(1, 50)]
    public int MaxAttempts { get; set; } = 12;

    /// <summary>Most receivers slow down senders of bursts.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 50;

    /// <summary>After how many mails it is noted that they were sent: as many may arrive twice when the process dies just then. A rehearsal, whose mails go nowhere, takes many.</summary>
    [Range(1, 10_000)]
    public int NotedTogether { get; set; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Host) && !string.IsNullOrEmpty(User))
        {
            yield return new ValidationResult("Mail:User is set but Mail:Host is not.", [nameof(Host)]);
        }

        if (!string.IsNullOrEmpty(User) && string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult("Mail:User needs Mail:Password.", [nameof(Password)]);
        }

        if (!string.IsNullOrEmpty(User) && Security == MailSecurity.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
        {
            yield return new ValidationResult("A password is never sent without TLS.", [nameof(Security)]);
        }
    }
}
