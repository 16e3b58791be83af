using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Benchmarks.B7;

/// <summary>B7: ten thousand mails from the outbox, each noted durably before the next may be sent again; beside the same client in a loop that notes nothing.</summary>
internal static class OutboxRate
{
    private const int Mails = 2000;
    private const int Rounds = 5;

    public static async Task RunAsync(TimeSpan sample)
    {
        using var folder = new TemporaryFolder("b7");
        using var sink = new MailSink();
        await using var host = new EngineHost(DatabaseOptions.Sqlite(folder.File("engine.db")), mailPort: sink.Port);
        await host.MigrateAsync();
        await using var lax = new EngineHost(DatabaseOptions.Sqlite(folder.File("lax.db")), mailPort: sink.Port, notedTogether: 50);
        await lax.MigrateAsync();
        var (floor, outbox, grouped) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            var bare = await LoopAsync(sink.Port, round);
            var ours = await OutboxAsync(host, $"outbox-{round}");
            var fifty = await OutboxAsync(lax, $"lax-{round}");
            if (round >= 0)
            {
                floor.Add(bare);
                outbox.Add(ours);
                grouped.Add(fifty);
            }
        }

        var expected = 3 * Mails * (Rounds + 1);
        var ratio = Median.Ratio(outbox, floor);
        Console.WriteLine($"B7: {Rounds} x {Mails:N0} mails to a server that takes all at once");
        Console.WriteLine();
        Console.WriteLine("| who | mails/s (median) |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the client in a loop, nothing noted | {Median.Of(floor):N0} ({floor.Min():N0}-{floor.Max():N0}) |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the outbox | {Median.Of(outbox):N0} ({outbox.Min():N0}-{outbox.Max():N0}) |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the outbox, fifty noted together (as many may come twice after a crash) | {Median.Of(grouped):N0} ({grouped.Min():N0}-{grouped.Max():N0}) |"));
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at least 0.9 x the loop: {(ratio >= 0.9 ? "met" : "not met")} ({ratio:N2}; fifty together {Median.Ratio(grouped, floor):N2}); received {sink.Received.Count:N0} of {expected:N0}, {sink.Received.Values.Count(times => times > 1):N0} twice"));
    }

    /// <returns>Mails a second.</returns>
    private static async Task<double> LoopAsync(int port, int round)
    {
        var options = new MailOptions();
        var mails = Enumerable.Range(0, Mails).Select(i => Message($"loop-{round}-{i}")).ToList();
        var watch = Stopwatch.StartNew();
        using var client = new SmtpClient();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
        foreach (var mail in mails)
        {
            await client.SendAsync(MimeComposer.Compose(mail, options));
        }

        await client.DisconnectAsync(quit: true);
        return Mails / watch.Elapsed.TotalSeconds;
    }

    /// <summary>They were written in the commits that wanted them: what is measured is to send and note them.</summary>
    private static async Task<double> OutboxAsync(EngineHost host, string name)
    {
        await host.Gate.CommitAsync("enqueue", async (services, ct) =>
        {
            var outbox = services.GetRequiredService<MailOutbox>();
            for (var i = 0; i < Mails; i++)
            {
                var mail = Message($"{name}-{i}");
                await outbox.EnqueueAsync(new MailDraft(mail.Recipient, mail.RecipientName, mail.Template, mail.Subject, mail.Html, mail.Text, mail.IdempotencyKey) { NotBefore = DateTimeOffset.MinValue }, ct);
            }
        });
        var watch = Stopwatch.StartNew();
        var sent = await host.Services.GetRequiredService<MailPump>().SendDueAsync();
        return sent == Mails ? Mails / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{sent} of {Mails} were sent.");
    }

    /// <summary>A notice as the programme sends them: some 6 KB of HTML, some of text.</summary>
    private static OutboxMessage Message(string key)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 8px\">{i + 1}. 협약 체결에 필요한 서류를 기한까지 올려 주십시오.</p>\n");
        }

        return new OutboxMessage
        {
            Id = key,
            Recipient = "ceo@example.org",
            RecipientName = "늘솔정밀 대표",
            Template = "common.result",
            Subject = "[전북형 스마트공장] 협약 준비 안내",
            Html = "<html><body>" + lines + "</body></html>",
            Text = lines.ToString(0, 1000),
            MessageId = key + "@smartfactory.example",
            IdempotencyKey = key,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
