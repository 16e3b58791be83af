using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Kit;

public sealed class SmtpServerTests
{
    [Theory]
    [InlineData(SmtpSecurity.None)]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.ImplicitTls)]
    public async Task A_Korean_mail_arrives_as_it_was_sent_over_every_kind_of_connection(SmtpSecurity security)
    {
        await using var server = await SmtpServer.StartAsync(new SmtpServerOptions(security, "officer", "secret-1"));

        await SendAsync(server, "접수가 완료되었습니다");

        var mail = Assert.Single(await server.WaitForAsync(1));
        Assert.Equal("접수가 완료되었습니다", mail.Subject);
        Assert.Equal(["firm@example.org"], mail.To);
        Assert.Equal("officer", mail.User);
        Assert.Equal(security != SmtpSecurity.None, mail.OverTls);
    }

    [Fact]
    public async Task The_server_fails_as_often_as_it_is_told_and_no_more()
    {
        await using var server = await SmtpServer.StartAsync();
        await server.FailNextAsync("RCPT", 450, 2);

        await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, "하나"));
        await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, "둘"));
        await SendAsync(server, "셋");

        Assert.Equal("셋", Assert.Single(server.Messages).Subject);
    }

    [Fact]
    public async Task A_connection_cut_after_the_data_leaves_the_mail_delivered_and_the_sender_in_doubt()
    {
        await using var server = await SmtpServer.StartAsync();
        await server.DropAfterDataAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(server, "의심"));

        Assert.Equal("의심", Assert.Single(server.Messages).Subject);
    }

    private static async Task SendAsync(SmtpServer server, string subject)
    {
        var options = server.Options.Security switch
        {
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.ImplicitTls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
            certificate is X509Certificate2 shown && shown.Thumbprint == server.Certificate?.Thumbprint;
        await client.ConnectAsync("localhost", server.Port, options);
        if (server.Options.User.Length > 0)
        {
            await client.AuthenticateAsync(server.Options.User, server.Options.Password);
        }

        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("office@example.org"));
        message.To.Add(MailboxAddress.Parse("firm@example.org"));
        message.Subject = subject;
        message.Body = new TextPart("plain") { Text = "전북형 스마트공장" };
        await client.SendAsync(message);
        await client.DisconnectAsync(true);
    }
}
