namespace SmartFactory.Workflows.Mail;

/// <summary>The receiver said no for good (5xx): the mail becomes a dead letter at once.</summary>
public sealed class MailRefusedException(string message, Exception? cause = null) : Exception(message, cause);
