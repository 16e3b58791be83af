namespace SmartFactory.TestKit;

public enum SmtpSecurity
{
    None,
    StartTls,
    ImplicitTls,
}
