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

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SmtpClient? _client;
    private long _usedAt;

    /// <summary>At most so long for getting through the door, and as long again for the mail, however slowly the server talks.</summary>
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var client = await ConnectedAsync(cancellationToken);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(_patience);
            try
            {
                var reply = await client.SendAsync(message, patience.Token);
                _usedAt = clock.GetTimestamp();
                return reply;
            }
            catch (OperationCanceledException silence) when (!cancellationToken.IsCancellationRequested)
            {
                throw new MailServerSilentException(_patience, silence);
            }
        }
        catch (SmtpCommandException exception)
        {
            await DropAsync(politely: true);
            throw Meaning(exception);
        }
        catch (ServiceNotAuthenticatedException nobody)
        {
            await DropAsync(politely: true);
            throw new MailServerDownException(nobody.Message, MailServerTrouble.Credentials, nobody);
        }
        catch
        {
            await DropAsync(politely: false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync(politely: true);
        _turn.Dispose();
    }

    /// <summary>Whose trouble an answer is: the server's and ours (all mails wait), the mail's for good, or the mail's for now.</summary>
    private static Exception Meaning(SmtpCommandException answer)
    {
        var said = $"{(int)answer.StatusCode} {answer.Message}";
        return answer.StatusCode switch
        {
            SmtpStatusCode.ServiceNotAvailable => new MailServerDownException(said, MailServerTrouble.Unreachable, answer),
            _ when IsAboutCredentials(answer.StatusCode) => new MailServerDownException(said, MailServerTrouble.Credentials, answer),
            >= (SmtpStatusCode)500 when answer.ErrorCode is not SmtpErrorCode.UnexpectedStatusCode => new MailRefusedException(said, answer),
            _ => answer,
        };
    }

    private static bool IsAboutCredentials(SmtpStatusCode code) => code is
        SmtpStatusCode.TemporaryAuthenticationFailure or SmtpStatusCode.AuthenticationRequired or SmtpStatusCode.AuthenticationMechanismTooWeak
        or SmtpStatusCode.AuthenticationInvalidCredentials or SmtpStatusCode.EncryptionRequiredForAuthenticationMechanism;

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } && clock.GetElapsedTime(_usedAt) < Idle)
        {
            return _client;
        }

        await DropAsync(politely: true);
        var mail = options.Value;
        var client = new SmtpClient
        {
            // Of each single answer; ours is of the whole and runs out first.
            Timeout = 2 * (int)_patience.TotalMilliseconds,
            // Closed government networks reach no revocation list; the chain itself is always checked.
            CheckCertificateRevocation = false,
        };
        if (mail.CertificateThumbprint is { Length: > 0 } thumbprint)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || string.Equals(certificate?.GetCertHashString(HashAlgorithmName.SHA256), thumbprint, StringComparison.OrdinalIgnoreCase);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            await OpenAsync(client, mail, patience.Token);
        }
        catch (Exception failure)
        {
            var trouble = TroubleOf(failure, client.IsConnected);
            client.Dispose();
            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new MailServerDownException(trouble == MailServerTrouble.Silent ? $"No answer within {_patience.TotalSeconds:0} s." : failure.Message, trouble, failure);
        }

        Failpoint.Pass(Failpoints.SmtpConnected);
        _client = client;
        return client;
    }

    private static async Task OpenAsync(SmtpClient client, MailOptions mail, CancellationToken cancellationToken)
    {
        var host = mail.Host ?? throw new InvalidOperationException("Mail:Host is not set.");
        await client.ConnectAsync(await DialAsync(host, mail.Port, cancellationToken), host, mail.Port, SocketOptions(mail.Security), cancellationToken);
        if (!string.IsNullOrEmpty(mail.User))
        {
            await client.AuthenticateAsync(mail.User, mail.Password ?? "", cancellationToken);
        }
    }

    private static MailServerTrouble TroubleOf(Exception failure, bool isConnected) => failure switch
    {
        OperationCanceledException => MailServerTrouble.Silent,
        AuthenticationException => MailServerTrouble.Credentials,
        SmtpCommandException answer when IsAboutCredentials(answer.StatusCode) => MailServerTrouble.Credentials,

        // STARTTLS is not offered; or, once connected, no way to sign in is.
        NotSupportedException => isConnected ? MailServerTrouble.Credentials : MailServerTrouble.Unprotected,
        SslHandshakeException => MailServerTrouble.Unprotected,
        _ => MailServerTrouble.Unreachable,
    };

    /// <summary>The client writes a mail and its end apart; without this the system holds the end back until the server has acknowledged the rest, which it does after 40 ms.</summary>
    private static async Task<Socket> DialAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken);
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

    /// <param name="politely">Says goodbye first: not to a server that has fallen silent.</param>
    private async Task DropAsync(bool politely)
    {
        if (_client is not { } client)
        {
            return;
        }

        _client = null;
        using var patience = new CancellationTokenSource(Goodbye);
        try
        {
            await client.DisconnectAsync(politely, patience.Token);
        }
        catch (Exception exception) when (exception is IOException or ServiceNotConnectedException or ProtocolException or OperationCanceledException or InvalidOperationException)
        {
            // It is being thrown away.
        }

        client.Dispose();
    }
}
