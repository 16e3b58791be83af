using System.Text;
using MimeKit;
using MimeKit.Text;

namespace SmartFactory.Workflows.Mail;

/// <summary>Makes the message that goes over the wire: plain text and HTML, Korean headers as every mail program reads them.</summary>
public static class MimeComposer
{
    // "=?utf-8?B?" and "?=" leave 63 characters of base64 in an encoded word of 75: 45 bytes.
    private const int BytesPerWord = 45;

    public static MimeMessage Compose(OutboxMessage mail, MailOptions options)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt,
            Body = new MultipartAlternative
            {
                Part(TextFormat.Plain, mail.Text),
                Part(TextFormat.Html, mail.Html),
            },
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, Clean(options.FromName), options.From));
        message.To.Add(new MailboxAddress(Encoding.UTF8, Clean(mail.RecipientName), mail.Recipient));
        if (!string.IsNullOrWhiteSpace(options.ReplyTo))
        {
            message.ReplyTo.Add(MailboxAddress.Parse(options.ReplyTo));
        }

        var subject = new Header(HeaderId.Subject, "-");
        subject.SetRawValue(Encoding.ASCII.GetBytes($" {EncodeSubject(Clean(mail.Subject))}\r\n"));
        message.Headers.Replace(subject);
        message.Headers.Replace("Auto-Submitted", "auto-generated");
        message.Headers.Replace("Content-Language", "ko");
        return message;
    }

    /// <summary>The whole subject as encoded words that never split a character: mixed headers lose their blanks in Outlook.</summary>
    internal static string EncodeSubject(string subject)
    {
        if (Ascii.IsValid(subject))
        {
            return subject;
        }

        var words = new List<string>();
        var bytes = new List<byte>(BytesPerWord);
        foreach (var rune in subject.EnumerateRunes())
        {
            var encoded = Encoding.UTF8.GetBytes(rune.ToString());
            if (bytes.Count + encoded.Length > BytesPerWord)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(encoded);
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text.Normalize(NormalizationForm.FormC));
        return part;
    }

    /// <summary>One line, composed characters: a line break in a header would begin another header.</summary>
    private static string Clean(string value) =>
        string.Concat(value.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029'))).Normalize(NormalizationForm.FormC).Trim();
}
