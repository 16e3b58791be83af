using MimeKit;

namespace SmartFactory.TestKit;

/// <summary>A message as the server took it: the envelope it was sent with and the parsed content.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, bool OverTls, string User, MimeMessage Message, string Raw)
{
    public string Subject => Message.Subject ?? "";

    public string Text => Message.TextBody ?? "";

    public string Html => Message.HtmlBody ?? "";
}
