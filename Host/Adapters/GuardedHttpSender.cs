using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Host.Adapters;

/// <summary>Sends requests of workflows to the hosts an administrator listed, and to no other. The address is checked when the connection is made, so that a name that resolves elsewhere the second time gains nothing; redirects are not followed and no proxy is used.</summary>
internal sealed class GuardedHttpSender : IHttpSender, IDisposable
{
    private readonly IOptionsMonitor<OutgoingHttpOptions> _options;
    private readonly ILogger<GuardedHttpSender> _logger;
    private readonly HttpClient _client;

    public GuardedHttpSender(IOptionsMonitor<OutgoingHttpOptions> options, ILogger<GuardedHttpSender> logger)
    {
        _options = options;
        _logger = logger;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!_options.CurrentValue.Allows(call.Url))
        {
            return Unreachable($"{call.Url.Authority} is not on the list of allowed hosts (OutgoingHttp:AllowedHosts).");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.CurrentValue.Timeout);
        try
        {
            using var request = Request(call);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return await ReadAsync(response, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpAnswer(HttpAnswerKind.Timeout) { Error = $"{call.Url.Authority} did not answer in {_options.CurrentValue.Timeout}." };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or FormatException or InvalidOperationException)
        {
            _logger.LogWarning("A workflow could not reach {Host}: {Reason}", call.Url.Authority, exception.Message);
            return Unreachable(exception.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpAnswer Unreachable(string why) => new(HttpAnswerKind.FailedToConnect) { Error = why };

    private static HttpRequestMessage Request(HttpCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Url);
        if (call.Content is not null)
        {
            request.Content = new StringContent(call.Content, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.ContentType ?? "text/plain");
            request.Content.Headers.ContentType.CharSet ??= "utf-8";
        }

        foreach (var (name, value) in call.Headers)
        {
            // The address decides which host is asked, never a header.
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var most = _options.CurrentValue.MaxResponseBytes;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[most + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (read > most)
        {
            throw new InvalidOperationException($"The answer is longer than {most} bytes.");
        }

        return new HttpAnswer(HttpAnswerKind.Answered)
        {
            StatusCode = (int)response.StatusCode,
            Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            Content = Encoding.UTF8.GetString(buffer, 0, read),
            ContentType = response.Content.Headers.ContentType?.MediaType,
        };
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = Array.FindAll(found, _options.CurrentValue.Allows);
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} has no public address; a private one must be listed (OutgoingHttp:AllowedAddresses).");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
