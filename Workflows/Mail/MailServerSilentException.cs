namespace SmartFactory.Workflows.Mail;

/// <summary>The server fell silent over one mail. Whether that mail or the server is to blame is not known, nor whether it was taken.</summary>
public sealed class MailServerSilentException(TimeSpan waited, Exception inner) : Exception($"The mail server said nothing for {waited.TotalSeconds:0} s.", inner);
