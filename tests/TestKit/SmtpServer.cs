using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace SmartFactory.TestKit;

/// <summary>A real SMTP server in a process of its own; it stores what it takes and can be told to fail.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new("smtp");
    private ChildProcess? process;

    private SmtpServer(SmtpServerOptions options) => Options = options;

    public SmtpServerOptions Options { get; }

    public int Port { get; private set; }

    /// <summary>The server's certificate where it speaks TLS: self-signed for localhost, for the client to trust by thumbprint.</summary>
    public X509Certificate2? Certificate { get; private set; }

    public string CertificateFile => folder.File("certificate.pem");

    /// <summary>What has arrived, in the order of arrival.</summary>
    public IReadOnlyList<ReceivedMail> Messages =>
        [.. Directory.GetFiles(folder.Path, "*.eml").Order(StringComparer.Ordinal).Select(Read)];

    public static async Task<SmtpServer> StartAsync(SmtpServerOptions? options = null)
    {
        var server = new SmtpServer(options ?? new SmtpServerOptions());
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers the next commands of a stage (MAIL, RCPT, DATA, AUTH) with a code.</summary>
    public Task FailNextAsync(string stage, int code, int times = 1) => TellAsync($"fail {stage} {code} {times}");

    /// <summary>Stores the next messages but cuts the connection before answering: the sender cannot know.</summary>
    public Task DropAfterDataAsync(int times = 1) => TellAsync($"drop DATA {times}");

    /// <summary>Falls silent at the next commands of a stage (CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, or END: the mail is in and is not stored), the line open.</summary>
    public Task StallNextAsync(string stage, int times = 1) => TellAsync($"stall {stage} {times}");

    /// <summary>Answers EHLO with one line after the other and comes to no end, until <see cref="BehaveAsync"/>.</summary>
    public Task DripAsync() => TellAsync("drip EHLO 1");

    /// <summary>Nothing goes wrong any more.</summary>
    public Task BehaveAsync() => TellAsync("well");

    /// <summary>Whether anybody gave a password to this server without TLS.</summary>
    public bool SawPasswordInTheClear => process!.Lines.Contains("PASSWORD in the clear", StringComparer.Ordinal);

    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count, TimeSpan? patience = null) =>
        await Eventually.GetAsync(() => Task.FromResult(Messages is { } all && all.Count >= count ? all : null), $"{count} mails", patience);

    public async Task<ReceivedMail> WaitForAsync(Func<ReceivedMail, bool> wanted, string what, TimeSpan? patience = null) =>
        await Eventually.GetAsync(() => Task.FromResult(Messages.FirstOrDefault(wanted)), "the mail " + what, patience);

    /// <summary>Stops listening, as a server that is down; <see cref="ResumeAsync"/> brings it back on the same port.</summary>
    public async Task PauseAsync()
    {
        await process!.DisposeAsync();
        process = null;
    }

    public Task ResumeAsync() => LaunchAsync();

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        Certificate?.Dispose();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        if (Options.Security != SmtpSecurity.None)
        {
            WriteCertificate();
        }

        Port = FreePort.Next();
        await LaunchAsync();
    }

    private async Task LaunchAsync()
    {
        var security = Options.Security switch { SmtpSecurity.StartTls => "starttls", SmtpSecurity.ImplicitTls => "implicit", _ => "none" };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "smtp_server.py"), "--folder", folder.Path,
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--security", security,
            "--certificate", CertificateFile, "--key", folder.File("key.pem"), "--user", Options.User, "--password", Options.Password,
        ];
        process = ChildProcess.Start(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", arguments);
        await process.WaitForLineAsync(line => line.StartsWith("READY", StringComparison.Ordinal) ? line : null, "the SMTP server to be ready");
    }

    private async Task TellAsync(string line)
    {
        var already = process!.Lines.Count(seen => seen == "DONE " + line);
        process.Send(line);
        await Eventually.TrueAsync(() => process.Lines.Count(seen => seen == "DONE " + line) > already, "the SMTP server to understand: " + line);
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        File.WriteAllText(CertificateFile, Certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static ReceivedMail Read(string file)
    {
        using var envelope = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")));
        var root = envelope.RootElement;
        return new ReceivedMail(
            root.GetProperty("from").GetString() ?? "",
            [.. root.GetProperty("to").EnumerateArray().Select(address => address.GetString() ?? "")],
            root.GetProperty("tls").GetBoolean(),
            root.GetProperty("user").GetString() ?? "",
            MimeMessage.Load(file),
            File.ReadAllText(file, Encoding.UTF8));
    }
}
