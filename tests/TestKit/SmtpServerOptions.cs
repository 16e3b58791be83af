namespace SmartFactory.TestKit;

public sealed record SmtpServerOptions(SmtpSecurity Security = SmtpSecurity.None, string User = "", string Password = "");
