using MimeKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Workflows.Tests.Mail;

public sealed class MimeComposerTests
{
    private const string Subject = "[전북형 스마트공장] 수정사업계획·견적 제출 안내 (기한 2026-04-03(금) 18:00) — 🙂 긴 제목도 글자를 가르지 않습니다";

    [Fact]
    public void A_korean_subject_arrives_as_it_was_written()
    {
        var read = RoundTrip(Mail());
        Assert.Equal(Subject, read.Subject);
        Assert.Equal("서지민", read.To.Mailboxes.Single().Name);
        Assert.Contains("본문입니다", read.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>본문입니다</p>", read.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_subject_is_encoded_in_words_of_at_most_seventy_five_characters()
    {
        using var stream = new MemoryStream();
        MimeComposer.Compose(Mail(), new MailOptions()).WriteTo(stream);
        var raw = System.Text.Encoding.ASCII.GetString(stream.ToArray());
        var lines = raw[raw.IndexOf("Subject:", StringComparison.Ordinal)..].ReplaceLineEndings("\n").Split('\n')
            .Select((line, i) => i == 0 ? line["Subject:".Length..] : line)
            .TakeWhile((line, i) => i == 0 || line.StartsWith(' '))
            .Select(l => l.Trim())
            .ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines, word => Assert.Matches(@"^=\?utf-8\?B\?[A-Za-z0-9+/=]+\?=$", word));
        Assert.All(lines, word => Assert.True(word.Length <= 75));
    }

    [Fact]
    public void A_name_with_a_line_break_makes_no_second_header()
    {
        var mail = Mail();
        mail.RecipientName = "서지민\r\nBcc: other@example.org";
        var read = RoundTrip(mail);
        Assert.Empty(read.Bcc);
        Assert.Equal(["seo@example.org"], read.To.Mailboxes.Select(m => m.Address));
    }

    [Theory]
    [InlineData("seo@example.org", true)]
    [InlineData("seo@example.org\r\nBcc: x@y.z", false)]
    [InlineData("seo@example.org, other@example.org", false)]
    [InlineData("seo", false)]
    [InlineData("", false)]
    public void Only_one_plain_address_can_be_written_to(string address, bool valid) => Assert.Equal(valid, MailAddress.IsValid(address));

    private static MimeMessage RoundTrip(OutboxMessage mail)
    {
        using var stream = new MemoryStream();
        MimeComposer.Compose(mail, new MailOptions()).WriteTo(stream);
        stream.Position = 0;
        return MimeMessage.Load(stream);
    }

    private static OutboxMessage Mail() => new()
    {
        Id = "m1",
        Recipient = "seo@example.org",
        RecipientName = "서지민",
        Template = "common.request",
        Subject = Subject,
        Html = "<p>본문입니다</p>",
        Text = "본문입니다",
        MessageId = "m1@smartfactory.example",
        IdempotencyKey = "k",
    };
}
