using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using SmartFactory.Engine.Faults;
using SmartFactory.Workflows.Mail;
using IMailTransport = SmartFactory.Workflows.Mail.IMailTransport;

namespace SmartFactory.Host.Adapters;

/// <summary>Hands mails to the configured server over one connection that is kept while there is something to send.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, TimeProvider clock) : IMailTransport, IAsyncDisposable
{
    /// <summary>Servers drop a silent client after a while; a new connection is cheaper than finding out.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SmtpClient? _client;
    private long _usedAt;

    public async Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var client = await ConnectedAsync(cancellationToken);
            var reply = await client.SendAsync(message, cancellationToken);
            _usedAt = clock.GetTimestamp();
            return reply;
        }
        catch (SmtpCommandException exception)
        {
            await DropAsync();
            throw exception.StatusCode == SmtpStatusCode.ServiceNotAvailable
                ? new MailServerDownException($"{(int)exception.StatusCode} {exception.Message}", exception)
                : (int)exception.StatusCode >= 500 && exception.ErrorCode is not SmtpErrorCode.UnexpectedStatusCode
                ? new MailRefusedException($"{(int)exception.StatusCode} {exception.Message}", exception)
                : exception;
        }
        catch
        {
            await DropAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _turn.Dispose();
    }

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } && clock.GetElapsedTime(_usedAt) < Idle)
        {
            return _client;
        }

        await DropAsync();
        var mail = options.Value;
        var client = new SmtpClient
        {
            Timeout = (int)TimeSpan.FromSeconds(mail.TimeoutSeconds).TotalMilliseconds,
            // Closed government networks reach no revocation list; the chain itself is always checked.
            CheckCertificateRevocation = false,
        };
        if (mail.CertificateThumbprint is { Length: > 0 } thumbprint)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || string.Equals(certificate?.GetCertHashString(HashAlgorithmName.SHA256), thumbprint, StringComparison.OrdinalIgnoreCase);
        }

        try
        {
            var host = mail.Host ?? throw new InvalidOperationException("Mail:Host is not set.");
            await client.ConnectAsync(await DialAsync(host, mail, cancellationToken), host, mail.Port, SocketOptions(mail.Security), cancellationToken);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password ?? "", cancellationToken);
            }
        }
        catch (Exception failure)
        {
            client.Dispose();
            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new MailServerDownException(failure.Message, failure);
        }

        Failpoint.Pass(Failpoints.SmtpConnected);
        _client = client;
        return client;
    }

    /// <summary>The client writes a mail and its end apart; without this the system holds the end back until the server has acknowledged the rest, which it does after 40 ms.</summary>
    private static async Task<Socket> DialAsync(string host, MailOptions mail, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, mail.Port, patience.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.ImplicitTls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private async Task DropAsync()
    {
        if (_client is not { } client)
        {
            return;
        }

        _client = null;
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception exception) when (exception is IOException or ServiceNotConnectedException or ProtocolException or OperationCanceledException or InvalidOperationException)
        {
            // It is being thrown away.
        }

        client.Dispose();
    }
}
