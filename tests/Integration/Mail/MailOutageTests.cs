using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Mail;

/// <summary>T15, T16: a mail server that fails at each step, and one that is away for three days.</summary>
public sealed class MailOutageTests
{
    [Theory]
    [InlineData("MAIL", 451)]
    [InlineData("RCPT", 450)]
    [InlineData("DATA", 451)]
    public async Task A_passing_refusal_at_any_step_delays_the_mail_and_it_arrives_once(string stage, int code)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("firm@example.org");
        await smtp.FailNextAsync(stage, code);

        Assert.Equal(0, await post.Pump.SendDueAsync());
        Assert.Equal((OutboxStatus.Pending, 1), (await post.MailsAsync()).Select(m => (m.Status, m.Attempts)).Single());
        post.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await post.Pump.SendDueAsync());
        Assert.Single(await smtp.WaitForAsync(1));
    }

    [Theory]
    [InlineData("MAIL", 550)]
    [InlineData("RCPT", 550)]
    [InlineData("DATA", 554)]
    public async Task A_refusal_for_good_at_any_step_is_a_dead_letter_and_holds_up_nobody(string stage, int code)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("a@example.org");
        post.Clock.Advance(TimeSpan.FromSeconds(1));
        await post.QueueAsync("b@example.org");
        await smtp.FailNextAsync(stage, code);

        Assert.Equal(1, await post.Pump.SendDueAsync());

        Assert.Equal([OutboxStatus.Dead, OutboxStatus.Sent], (await post.MailsAsync()).OrderBy(m => m.CreatedAt).Select(m => m.Status));
        Assert.Equal(["b@example.org"], Assert.Single(await smtp.WaitForAsync(1)).To);
    }

    [Fact]
    public async Task A_server_that_closes_its_door_counts_no_try_against_any_mail()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        await post.QueueAsync("firm@example.org");
        await smtp.FailNextAsync("MAIL", 421);

        Assert.Equal(0, await post.Pump.SendDueAsync());
        Assert.Equal(0, Assert.Single(await post.MailsAsync()).Attempts);
        Assert.Equal(0, await post.Pump.SendDueAsync());

        post.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await post.Pump.SendDueAsync());
    }

    [Fact]
    public async Task After_three_days_without_a_server_every_mail_arrives_once_and_in_its_order()
    {
        const int Mails = 120;
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None);
        for (var i = 0; i < Mails; i++)
        {
            await post.QueueAsync($"firm{i:000}@example.org");
            post.Clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        await smtp.PauseAsync();
        var knocks = 0;
        for (var end = post.Clock.GetUtcNow().AddDays(3); post.Clock.GetUtcNow() < end; knocks++)
        {
            Assert.Equal(0, await post.Pump.SendDueAsync());
            var next = (await post.Pump.NextDueAsync())!.Value - post.Clock.GetUtcNow();
            post.Clock.Advance(next > TimeSpan.Zero ? next : TimeSpan.FromSeconds(1));
        }

        Assert.All(await post.MailsAsync(), m => Assert.Equal((OutboxStatus.Pending, 0), (m.Status, m.Attempts)));
        Assert.InRange(knocks, 3 * 24 * 6, 3 * 24 * 6 + 20);

        await smtp.ResumeAsync();
        post.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(Mails, await post.Pump.SendDueAsync());
        Assert.Equal(Enumerable.Range(0, Mails).Select(i => $"firm{i:000}@example.org"), (await smtp.WaitForAsync(Mails)).Select(m => Assert.Single(m.To)));
    }
}
