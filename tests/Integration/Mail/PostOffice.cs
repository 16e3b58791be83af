using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Adapters;
using SmartFactory.TestKit;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Mail;

/// <summary>The product's outbox and pump on a real database, sending to a real server.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TemporaryFolder _folder = new("mail");

    private PostOffice(SmtpServer smtp, MailSecurity security, string? server, IReadOnlyDictionary<string, string?>? differently)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Security"] = security.ToString(),
            ["Mail:User"] = smtp.Options.User,
            ["Mail:Password"] = smtp.Options.Password,
            ["Mail:CertificateThumbprint"] = smtp.Certificate?.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256),
            ["Mail:TimeoutSeconds"] = "20",
        };
        foreach (var (key, value) in differently ?? new Dictionary<string, string?>())
        {
            settings[key] = value;
        }

        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddEngine()
            .AddPersistence(server is null ? DatabaseOptions.Sqlite(_folder.File("mail.db")) : DatabaseOptions.PostgreSql(server))
            .AddWorkflows()
            .AddSingleton<IMailTransport, SmtpTransport>()
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();

    public MailServerState Server => _services.GetRequiredService<MailServerState>();

    public MailPump Pump => _services.GetRequiredService<MailPump>();

    public ICommitGate Gate => _services.GetRequiredService<ICommitGate>();

    /// <param name="differently">Settings that differ from what this server expects.</param>
    /// <param name="cluster">SQLite without.</param>
    public static async Task<PostOffice> OpenAsync(SmtpServer smtp, MailSecurity security, IReadOnlyDictionary<string, string?>? differently = null, PostgresCluster? cluster = null)
    {
        var post = new PostOffice(smtp, security, cluster is null ? null : await cluster.CreateDatabaseAsync(), differently);
        await post._services.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        return post;
    }

    public Task QueueAsync(string recipient, TimeSpan? hold = null) => Gate.CommitAsync("queue", async (services, ct) =>
    {
        var outbox = services.GetRequiredService<MailOutbox>();
        var key = "test|" + recipient;
        if (await outbox.HasAsync(key, ct))
        {
            return;
        }

        await outbox.EnqueueAsync(
            new MailDraft(recipient, "서지민", "common.supplement", "[전북형 스마트공장] 보완 서류 제출 안내 (기한 2026-04-03(금) 18:00)", "<p>보완 서류를 내 주십시오.</p>", "보완 서류를 내 주십시오.", key)
            {
                NotBefore = Clock.GetUtcNow() + (hold ?? TimeSpan.Zero),
            },
            ct);
    });

    public async Task<List<OutboxMessage>> MailsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Set<OutboxMessage>().AsNoTracking().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
