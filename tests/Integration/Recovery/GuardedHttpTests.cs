using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Activities;
using SmartFactory.Host.Adapters;

namespace SmartFactory.Integration.Recovery;

public sealed class GuardedHttpTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_public_addresses_are_reached_unless_listed(string address, bool allowed)
    {
        Assert.Equal(allowed, new OutgoingHttpOptions().Allows(IPAddress.Parse(address)));
        Assert.True(new OutgoingHttpOptions { AllowedAddresses = { "10.0.0.0/8" } }.Allows(IPAddress.Parse("10.9.9.9")));
    }

    [Theory]
    [InlineData("https://api.example.kr/x", true)]
    [InlineData("https://a.b.example.go.kr", true)]
    [InlineData("https://example.go.kr", false)]
    [InlineData("https://evil-api.example.kr", false)]
    [InlineData("https://api.example.kr:8443", false)]
    [InlineData("https://own.example.kr:8443", true)]
    [InlineData("https://api.example.kr.evil.com", false)]
    public void Only_listed_hosts_are_asked(string url, bool allowed) =>
        Assert.Equal(allowed, new OutgoingHttpOptions { AllowedHosts = { "api.example.kr", "*.example.go.kr", "own.example.kr:8443" } }.Allows(new Uri(url)));

    [Fact]
    public async Task Nothing_is_sent_anywhere_unless_a_host_is_listed_and_never_to_this_machine_unless_that_is_listed_too()
    {
        using var server = new OneAnswer();
        var url = new Uri($"http://localhost:{server.Port}/a");

        var unlisted = await SendAsync(url, new OutgoingHttpOptions());
        var loopback = await SendAsync(url, new OutgoingHttpOptions { AllowedHosts = { $"localhost:{server.Port}" } });
        var allowed = await SendAsync(url, new OutgoingHttpOptions { AllowedHosts = { $"localhost:{server.Port}" }, AllowedAddresses = { "127.0.0.0/8" } });

        Assert.Equal(HttpAnswerKind.FailedToConnect, unlisted.Kind);
        Assert.Contains("AllowedHosts", unlisted.Error, StringComparison.Ordinal);
        Assert.Equal(HttpAnswerKind.FailedToConnect, loopback.Kind);
        Assert.Equal((HttpAnswerKind.Answered, 302, "{\"n\":1}", "application/json"), (allowed.Kind, allowed.StatusCode, allowed.Content, allowed.ContentType));
        Assert.Equal("http://169.254.169.254/", allowed.Headers["Location"]);
        Assert.Equal(1, server.Answered);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_no_answer()
    {
        using var server = new OneAnswer();
        var options = new OutgoingHttpOptions { AllowedHosts = { $"localhost:{server.Port}" }, AllowedAddresses = { "127.0.0.1" }, MaxResponseBytes = 3 };

        Assert.Equal(HttpAnswerKind.FailedToConnect, (await SendAsync(new Uri($"http://localhost:{server.Port}/"), options)).Kind);
    }

    private static async Task<HttpAnswer> SendAsync(Uri url, OutgoingHttpOptions options)
    {
        using var sender = new GuardedHttpSender(new Fixed(options), NullLogger<GuardedHttpSender>.Instance);
        return await sender.SendAsync(new HttpCall("GET", url), TestContext.Current.CancellationToken);
    }

    private sealed class Fixed(OutgoingHttpOptions options) : IOptionsMonitor<OutgoingHttpOptions>
    {
        public OutgoingHttpOptions CurrentValue => options;

        public OutgoingHttpOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<OutgoingHttpOptions, string?> listener) => null;
    }

    /// <summary>A server that sends everybody elsewhere.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public OneAnswer()
        {
            _listener.Start();
            _ = AnswerAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public int Answered { get; private set; }

        public void Dispose() => _listener.Dispose();

        private async Task AnswerAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[4096]);
            Answered++;
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Type: application/json\r\nContent-Length: 7\r\nConnection: close\r\n\r\n{\"n\":1}"));
        }
    }
}
