using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Pages;

/// <summary>A mail server that does not take our password: the node serves its visitors, and says what is wrong to whom it concerns.</summary>
public sealed class MailTroublePageTests
{
    [Fact]
    public async Task A_refused_password_is_said_to_administrators_in_the_servers_words_and_to_monitors_without_them()
    {
        await using var smtp = await SmtpServer.StartAsync(new SmtpServerOptions(SmtpSecurity.StartTls, "officer", "secret-1"));
        await using var product = new ProductPages();
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:User"] = "officer",
            ["Mail:Password"] = "secret-2",
            ["Mail:CertificateThumbprint"] = smtp.Certificate!.GetCertHashString(HashAlgorithmName.SHA256),
        })
        {
            product.Settings[key] = value;
        }

        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await product.CommitAsync(services => services.GetRequiredService<MailOutbox>().EnqueueAsync(
            new MailDraft("firm@example.org", "서지민", "common.result", "알림", "<p>알림</p>", "알림", "trouble|1") { NotBefore = services.GetRequiredService<TimeProvider>().GetUtcNow() }));
        await Eventually.TrueAsync(() => product.Services.GetRequiredService<MailServerState>().Outage is not null, "the password to be refused");

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync("/admin/health"));
        var said = admin.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Mail:Password를 확인해 주세요", said, StringComparison.Ordinal);
        Assert.Contains("535", said, StringComparison.Ordinal);

        using var monitor = product.CreateClient();
        var ready = await monitor.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var notes = await ready.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("(Credentials): mails wait", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("535", notes, StringComparison.Ordinal);
    }
}
