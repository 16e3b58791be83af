using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SmartFactory.Integration.Stores;

/// <summary>Stands between a client and PostgreSQL and cuts the line when a COMMIT passes: before the server gets it, or after it has done it and before the client hears so.</summary>
internal sealed class CommitProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<TcpClient> _lines = [];
    private readonly int _serverPort;
    private int _cutsBefore;
    private int _cutsAfter;

    private CommitProxy(int serverPort) => _serverPort = serverPort;

    public string ConnectionString { get; private set; } = "";

    public static CommitProxy Before(string server)
    {
        var direct = new NpgsqlConnectionStringBuilder(server);
        var proxy = new CommitProxy(direct.Port);
        proxy._listener.Start();
        direct.Port = ((IPEndPoint)proxy._listener.LocalEndpoint).Port;
        direct.SslMode = SslMode.Disable;
        direct.GssEncryptionMode = GssEncryptionMode.Disable;
        proxy.ConnectionString = direct.ToString();
        _ = proxy.AcceptAsync();
        return proxy;
    }

    public void CutBeforeCommit() => Volatile.Write(ref _cutsBefore, 1);

    public void CutAfterCommit() => Volatile.Write(ref _cutsAfter, 1);

    /// <summary>As if the server's machine were gone.</summary>
    public async Task CutAllAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        foreach (var line in _lines)
        {
            line.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CutAllAsync();
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
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        _lines.Add(client);
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _serverPort);
            var deaf = new StrongBox();
            await Task.WhenAny(ForwardAsync(near, far, deaf), AnswerAsync(far, near, deaf));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException)
        {
            // That is what it is for.
        }
    }

    private async Task ForwardAsync(TcpClient near, TcpClient far, StrongBox deaf)
    {
        var buffer = new byte[65536];
        int read;
        while ((read = await near.GetStream().ReadAsync(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).IndexOf("COMMIT\0"u8) >= 0)
            {
                if (Interlocked.Exchange(ref _cutsBefore, 0) == 1)
                {
                    return;
                }

                deaf.IsSet = Interlocked.Exchange(ref _cutsAfter, 0) == 1;
            }

            await far.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private static async Task AnswerAsync(TcpClient far, TcpClient near, StrongBox deaf)
    {
        var buffer = new byte[65536];
        int read;
        while ((read = await far.GetStream().ReadAsync(buffer)) > 0 && !deaf.IsSet)
        {
            await near.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private sealed record StrongBox
    {
        private volatile bool _isSet;

        public bool IsSet
        {
            get => _isSet;
            set => _isSet = value;
        }
    }
}
