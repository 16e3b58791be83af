using Microsoft.Playwright;

namespace SmartFactory.Browser.Journeys;

/// <summary>The pages that hold Elsa Studio: they start from a cold cache, ask no other host, and our chrome around them is accessible.</summary>
public sealed class DesignerTests(ChromiumBrowser browser, DemonstrationHost demonstration)
{
    internal static readonly string[] Pages = ["/designer/definitions", "/designer/instances"];

    private static readonly LocatorWaitForOptions Starting = new() { Timeout = 180_000 };

    [Fact]
    public async Task The_runtime_starts_from_our_own_origin_alone_and_says_how_far_it_is()
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        var elsewhere = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != host.Address.Authority)
            {
                elsewhere.Add(request.Url);
            }
        };
        await visitor.SignInAsync("admin");
        foreach (var address in Pages)
        {
            await visitor.GoToAsync(address);
            await visitor.Page.Locator("main[data-state=ready]").WaitForAsync(Starting);
            foreach (var size in new[] { ScreenSize.Desktop, ScreenSize.Phone })
            {
                await visitor.ResizeAsync(size);
                await visitor.TakePictureAsync($"{address.Trim('/').Replace('/', '-')}-{(size == ScreenSize.Phone ? 375 : 1280)}", wholePage: false);
                Assert.True((await visitor.FaultsAsync()) is [], string.Join('\n', await visitor.FaultsAsync()));
            }
        }

        Assert.True(elsewhere.Count == 0, string.Join('\n', elsewhere));
    }
}
