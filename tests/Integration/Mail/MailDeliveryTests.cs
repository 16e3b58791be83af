using Microsoft.Extensions.DependencyInjection;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Mail;

public sealed class MailDeliveryTests(PostgresCluster cluster)
{
    private const string Subject = "[전북형 스마트공장] 보완 서류 제출 안내 (기한 2026-04-03(금) 18:00)";

    [Theory]
    [InlineData(SmtpSecurity.None, MailSecurity.None)]
    [InlineData(SmtpSecurity.StartTls, MailSecurity.StartTls)]
    [InlineData(SmtpSecurity.ImplicitTls, MailSecurity.ImplicitTls)]
    public async Task A_mail_of_the_outbox_reaches_a_real_server_with_its_korean_subject(SmtpSecurity server, MailSecurity client)
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(server, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, client);
        await post.QueueAsync("firm@example.org");

        Assert.Equal(1, await post.Pump.SendDueAsync());

        var received = Assert.Single(await smtp.WaitForAsync(1));
        Assert.Equal(Subject, received.Subject);
        Assert.Equal(["firm@example.org"], received.To);
        Assert.Equal(OutboxStatus.Sent, (await post.MailsAsync()).Single().Status);
    }

    [Fact]
    public async Task A_mail_is_not_sent_twice_and_a_second_queueing_is_the_same_mail()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("firm@example.org");
        await post.QueueAsync("firm@example.org");

        await post.Pump.SendDueAsync();
        await post.Pump.SendDueAsync();

        Assert.Single(await smtp.WaitForAsync(1));
        Assert.Single(await post.MailsAsync());
    }

    [Fact]
    public async Task A_server_that_is_busy_is_tried_again_later()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("firm@example.org");
        await smtp.FailNextAsync("DATA", 451);

        Assert.Equal(0, await post.Pump.SendDueAsync());
        var waiting = (await post.MailsAsync()).Single();
        Assert.Equal(OutboxStatus.Pending, waiting.Status);
        Assert.True(waiting.NotBefore > post.Clock.GetUtcNow());
        Assert.Equal(0, await post.Pump.SendDueAsync());

        post.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await post.Pump.SendDueAsync());
        Assert.Single(await smtp.WaitForAsync(1));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_becomes_a_dead_letter_that_can_be_sent_again()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("gone@example.org");
        await smtp.FailNextAsync("RCPT", 550);

        Assert.Equal(0, await post.Pump.SendDueAsync());
        var dead = (await post.MailsAsync()).Single();
        Assert.Equal(OutboxStatus.Dead, dead.Status);
        Assert.StartsWith("550", dead.LastError, StringComparison.Ordinal);

        Assert.True(await post.Gate.CommitAsync("retry", (services, ct) => services.GetRequiredService<MailOutbox>().RetryAsync(dead.Id, "admin", ct)));
        Assert.Equal(1, await post.Pump.SendDueAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_cut_before_the_answer_sends_again_under_the_same_message_id(bool onServer)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None, cluster: onServer ? cluster : null);
        await post.QueueAsync("firm@example.org");
        await smtp.DropAfterDataAsync();

        Assert.Equal(0, await post.Pump.SendDueAsync());
        post.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await post.Pump.SendDueAsync());

        var ids = (await smtp.WaitForAsync(2)).Select(m => m.Message.MessageId).Distinct();
        Assert.Single(ids);
        Assert.Equal((OutboxStatus.Sent, 2), (await post.MailsAsync()).Select(m => (m.Status, m.Attempts)).Single());
    }

    [Fact]
    public async Task A_mail_on_hold_goes_when_its_time_has_come()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("firm@example.org", TimeSpan.FromMinutes(10));

        Assert.Equal(0, await post.Pump.SendDueAsync());
        Assert.Equal(post.Clock.GetUtcNow().AddMinutes(10), await post.Pump.NextDueAsync());
        post.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await post.Pump.SendDueAsync());
    }
}
