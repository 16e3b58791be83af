namespace SmartFactory.Workflows.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte (port 465).</summary>
    ImplicitTls,

    /// <summary>Plain first, then STARTTLS, or no mail (port 587).</summary>
    StartTls,

    /// <summary>No protection: only for a server on the same machine.</summary>
    None,
}
