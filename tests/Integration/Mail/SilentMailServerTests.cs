using System.Diagnostics;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Mail;

/// <summary>T15: a server that takes the connection and falls silent, at each step.</summary>
public sealed class SilentMailServerTests
{
    private const int Patience = 2;

    /// <summary>Far more than twice the patience, far less than the hour a silence lasts.</summary>
    private static readonly TimeSpan Bounded = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string?> Impatient = new() { ["Mail:TimeoutSeconds"] = "2" };

    [Theory]
    [InlineData("CONNECT", 0)]
    [InlineData("EHLO", 0)]
    [InlineData("STARTTLS", 0)]
    [InlineData("AUTH", 0)]
    [InlineData("MAIL", 1)]
    [InlineData("RCPT", 1)]
    [InlineData("DATA", 1)]
    [InlineData("END", 1)]
    public async Task A_silent_server_is_given_up_in_time_and_the_mail_arrives_once_when_it_talks_again(string stage, int tries)
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.StartTls, "officer", "secret-1"));
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.StartTls, Impatient);
        await post.QueueAsync("firm@example.org");
        await smtp.StallNextAsync(stage);

        var sending = post.Pump.SendDueAsync();
        await post.QueueAsync("other@example.org");
        Assert.Equal(0, await sending.WaitAsync(Bounded));

        Assert.Equal(MailServerTrouble.Silent, post.Server.Outage?.Trouble);
        Assert.Equal(tries, (await post.MailsAsync()).Single(m => m.Recipient == "firm@example.org").Attempts);
        Assert.Equal(0, await post.Pump.SendDueAsync());

        post.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await post.Pump.SendDueAsync());
        Assert.Equal(2, (await smtp.WaitForAsync(2)).Select(m => m.Message.MessageId).Distinct().Count());
        Assert.Null(post.Server.Outage);
    }

    [Fact]
    public async Task A_server_that_talks_without_end_is_given_up_as_one_that_says_nothing()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None, Impatient);
        await post.QueueAsync("firm@example.org");
        await smtp.DripAsync();

        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await post.Pump.SendDueAsync().WaitAsync(Bounded));

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(Patience), $"{watch.Elapsed}");
        Assert.Equal(MailServerTrouble.Silent, post.Server.Outage?.Trouble);
        await smtp.BehaveAsync();
        post.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await post.Pump.SendDueAsync());
    }

    [Fact]
    public async Task A_server_that_stays_silent_for_a_day_makes_no_dead_letters()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None, new Dictionary<string, string?> { ["Mail:TimeoutSeconds"] = "1", ["Mail:MaxAttempts"] = "3" });
        await post.QueueAsync("a@example.org");
        await post.QueueAsync("b@example.org");
        await smtp.StallNextAsync("MAIL", 1000);

        for (var knock = 0; knock < 10; knock++)
        {
            Assert.Equal(0, await post.Pump.SendDueAsync().WaitAsync(Bounded));
            post.Clock.Advance(TimeSpan.FromHours(2.4));
        }

        Assert.All(await post.MailsAsync(), m => Assert.Equal(OutboxStatus.Pending, m.Status));
        Assert.InRange((await post.MailsAsync()).Sum(m => m.Attempts), 1, 1);
        await smtp.BehaveAsync();
        Assert.Equal(2, await post.Pump.SendDueAsync());
    }

    [Fact]
    public async Task A_mail_over_which_a_server_that_answers_others_falls_silent_ends_as_a_dead_letter_and_holds_up_nobody()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var post = await PostOffice.OpenAsync(smtp, MailSecurity.None, new Dictionary<string, string?> { ["Mail:TimeoutSeconds"] = "1", ["Mail:MaxAttempts"] = "3" });
        await post.QueueAsync("poison@example.org");
        for (var round = 0; round < 3; round++)
        {
            await smtp.StallNextAsync("END");
            Assert.Equal(0, await post.Pump.SendDueAsync().WaitAsync(Bounded));

            // While it waits for its next turn, the others go.
            await post.QueueAsync($"firm{round}@example.org");
            post.Clock.Advance(TimeSpan.FromSeconds(30));
            Assert.Equal(1, await post.Pump.SendDueAsync());
            post.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(OutboxStatus.Dead, (await post.MailsAsync()).Single(m => m.Recipient == "poison@example.org").Status);
        Assert.Equal(3, (await smtp.WaitForAsync(3)).Count);
    }
}
