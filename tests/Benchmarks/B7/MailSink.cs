using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartFactory.Benchmarks.B7;

/// <summary>A mail server that takes everything at once and remembers the Message-IDs: as fast as one can be, so that the senders are what is measured.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public MailSink()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often each came.</summary>
    public ConcurrentDictionary<string, int> Received { get; } = new();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The benchmark is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        client.NoDelay = true;
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 65536);
        await SayAsync(stream, "220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    await TakeAsync(reader);
                    await SayAsync(stream, "250 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            if (line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
            {
                Received.AddOrUpdate(line[11..].Trim(), 1, (_, times) => times + 1);
            }
        }
    }

    private static Task SayAsync(NetworkStream stream, string answer) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n")).AsTask();
}
