namespace SmartFactory.Workflows.Mail;

/// <summary>Why a mail server takes nothing from us: whom to ask.</summary>
public enum MailServerTrouble
{
    /// <summary>No connection, or it closed the door on us.</summary>
    Unreachable,

    /// <summary>It does not accept our name and password, or wants them and we have none.</summary>
    Credentials,

    /// <summary>It cannot be talked to in private: no TLS, or a certificate nobody vouches for. Never answered by talking in the clear.</summary>
    Unprotected,

    /// <summary>It took the connection and said nothing for as long as we wait.</summary>
    Silent,
}
