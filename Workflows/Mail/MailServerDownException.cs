namespace SmartFactory.Workflows.Mail;

/// <summary>The receiver cannot be reached or takes nothing from us now. No mail is to blame: all wait, none counts a try.</summary>
public sealed class MailServerDownException(string message, MailServerTrouble trouble, Exception? inner) : Exception(message, inner)
{
    public MailServerTrouble Trouble => trouble;
}
