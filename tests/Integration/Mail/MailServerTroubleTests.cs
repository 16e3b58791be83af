using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Mail;

/// <summary>T15: trouble between us and the server, of which no mail is guilty: passwords, certificates, a server without STARTTLS.</summary>
public sealed class MailServerTroubleTests
{
    [Theory]
    [InlineData(535)]
    [InlineData(454)]
    public async Task A_server_that_refuses_the_password_makes_all_mails_wait_and_none_a_dead_letter(int code)
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.StartTls, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.StartTls);
        await post.QueueAsync("a@example.org");
        await post.QueueAsync("b@example.org");
        await smtp.FailNextAsync("AUTH", code, 1000);

        await WaitsAsync(post, MailServerTrouble.Credentials, TimeSpan.FromDays(2));

        await smtp.BehaveAsync();
        await ArriveAsync(post, smtp, 2);
    }

    [Fact]
    public async Task A_wrong_password_is_said_as_what_it_is_until_it_is_set_right()
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.StartTls, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.StartTls, new Dictionary<string, string?> { ["Mail:Password"] = "secret-2" });
        await post.QueueAsync("firm@example.org");

        await WaitsAsync(post, MailServerTrouble.Credentials, TimeSpan.FromHours(1));

        Assert.Empty(smtp.Messages);
    }

    [Fact]
    public async Task A_server_that_wants_a_password_where_none_is_set_makes_no_dead_letters()
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.StartTls, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.StartTls, new Dictionary<string, string?> { ["Mail:User"] = null, ["Mail:Password"] = null });
        await post.QueueAsync("firm@example.org");

        await WaitsAsync(post, MailServerTrouble.Credentials, TimeSpan.FromHours(1));

        Assert.Empty(smtp.Messages);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls, MailSecurity.StartTls)]
    [InlineData(SmtpSecurity.ImplicitTls, MailSecurity.ImplicitTls)]
    public async Task A_certificate_that_nobody_vouches_for_is_not_talked_to(SmtpSecurity server, MailSecurity client)
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(server, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, client, new Dictionary<string, string?> { ["Mail:CertificateThumbprint"] = new string('A', 64) });
        await post.QueueAsync("firm@example.org");

        await WaitsAsync(post, MailServerTrouble.Unprotected, TimeSpan.FromHours(1));

        Assert.Empty(smtp.Messages);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls, MailServerTrouble.Unprotected)]
    [InlineData(MailSecurity.ImplicitTls, null)]
    public async Task A_server_without_tls_never_gets_a_mail_or_a_password_in_the_clear(MailSecurity client, MailServerTrouble? trouble)
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.None, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, client, new Dictionary<string, string?> { ["Mail:TimeoutSeconds"] = "3" });
        await post.QueueAsync("firm@example.org");

        await WaitsAsync(post, trouble, TimeSpan.FromMinutes(1));

        Assert.Empty(smtp.Messages);
        Assert.False(smtp.SawPasswordInTheClear);
    }

    /// <summary>However often it is tried in that time: every mail is there, none counts a try, and the reason is said.</summary>
    private static async Task WaitsAsync(PostOffice post, MailServerTrouble? trouble, TimeSpan time)
    {
        var since = post.Clock.GetUtcNow();
        while (post.Clock.GetUtcNow() < since + time)
        {
            Assert.Equal(0, await post.Pump.SendDueAsync());
            post.Clock.Advance((await post.Pump.NextDueAsync())!.Value - post.Clock.GetUtcNow());
        }

        Assert.All(await post.MailsAsync(), m => Assert.Equal((OutboxStatus.Pending, 0), (m.Status, m.Attempts)));
        Assert.Equal(since, post.Server.Outage!.Since);
        Assert.Equal(trouble ?? post.Server.Outage.Trouble, post.Server.Outage.Trouble);
    }

    private static async Task ArriveAsync(PostOffice post, SmtpServer smtp, int mails)
    {
        Assert.Equal(mails, await post.Pump.SendDueAsync());
        Assert.Equal(mails, (await smtp.WaitForAsync(mails)).Count);
        Assert.Null(post.Server.Outage);
    }
}
