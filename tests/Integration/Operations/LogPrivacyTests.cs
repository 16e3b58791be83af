using System.Net;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Operations;

/// <summary>The log is read by people who may not read the cases.</summary>
public sealed class LogPrivacyTests
{
    [Fact]
    public async Task What_people_type_does_not_get_into_the_log()
    {
        using var folder = new TemporaryFolder("log");
        await using var host = await ProductHost.StartAsync(folder.Path, new ProductHostOptions { Settings = new Dictionary<string, string> { ["Demonstration:Seed"] = "false" } });
        using var handler = new HttpClientHandler { AllowAutoRedirect = true };
        using var visitor = new HttpClient(handler) { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("/inbox?q=%ED%99%8D%EA%B8%B8%EB%8F%99-gildong", UriKind.Relative))).StatusCode);
        (await visitor.GetAsync(new Uri("/nowhere/010-1234-5678?token=gildong-token", UriKind.Relative))).Dispose();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "gildong@firm.example", ["password"] = "gildong-secret" });
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form)).StatusCode);

        Assert.Contains("Application started", host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("gildong", host.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("1234-5678", host.Log, StringComparison.Ordinal);
    }
}
