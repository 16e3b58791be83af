using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.Studio;

/// <summary>How long a person waits for the designer's list, from a cold cache: our page, the bare package from a plain file server, and our page after the administrator's first page has fetched ahead.</summary>
internal static class BootTime
{
    private const int Rounds = 5;
    private const string Shown = ".mud-table";
    private const float Patience = 240_000;

    private const string HasCome =
        """
        async () => {
          const files = await (await fetch('/designer/ahead.json')).json();
          const came = new Set(performance.getEntriesByType('resource').filter((entry) => entry.responseEnd > 0).map((entry) => new URL(entry.name).pathname));
          return files.every((file) => came.has(`/designer/${file}`));
        }
        """;

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    public static async Task RunAsync(TimeSpan sample)
    {
        using var folder = new TemporaryFolder("boot");
        await using var product = await ProductHost.StartAsync(folder.Path);
        await using var bare = await BarePackage.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        var (ours, theirs, ahead) = (new List<Boot>(), new List<Boot>(), new List<Boot>());
        for (var round = -1; round < Rounds; round++)
        {
            var boots = new[]
            {
                await MeasureAsync(playwright, bare.Address, _ => Task.CompletedTask),
                await MeasureAsync(playwright, new Uri(product.Address, "/designer/definitions"), page => EnterAsync(page, product.Address, waits: false)),
                await MeasureAsync(playwright, new Uri(product.Address, "/designer/definitions"), page => EnterAsync(page, product.Address, waits: true)),
            };
            if (round >= 0)
            {
                theirs.Add(boots[0]);
                ours.Add(boots[1]);
                ahead.Add(boots[2]);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Medians of {Rounds} interleaved runs, each with a new browser; the first round is not counted."));
        var floor = Median.Of(theirs.Select(b => b.Seconds));
        Tell("bare package", theirs, floor);
        Tell("our page", ours, floor);
        Tell("our page, fetched ahead", ahead, floor);
        Console.WriteLine(Median.Of(ours.Zip(theirs, (o, t) => o.Seconds / t.Seconds)) <= 1.05 && Median.Of(ours.Select(b => b.Megabytes)) <= Median.Of(theirs.Select(b => b.Megabytes)) * 1.05 ? "goal met: no slower and no heavier than the bare package" : "goal missed");
    }

    private static void Tell(string what, List<Boot> boots, double floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-24} {Median.Of(boots.Select(b => b.Seconds)) / floor,5:0.00} x  {Median.Of(boots.Select(b => b.Megabytes)),6:0.00} MB  {Median.Of(boots.Select(b => (double)b.Requests)),4:0} requests  ({Median.Of(boots.Select(b => b.Seconds)):0.0} s here)"));

    private static async Task<Boot> MeasureAsync(IPlaywright playwright, Uri address, Func<IPage, Task> prepare)
    {
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"] });
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await prepare(page);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Commit, Timeout = Patience });
        await page.Locator(Shown).First.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        var seconds = watch.Elapsed.TotalSeconds;
        await page.WaitForLoadStateAsync(LoadState.Load, new PageWaitForLoadStateOptions { Timeout = Patience });
        await Task.Delay(1500);

        // What came over the line: an answer out of the cache counts nothing, one that was only confirmed its head.
        var sizes = await page.EvaluateAsync<double[]>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(e => e.transferSize)");
        return new Boot(seconds, sizes.Sum() / 1e6, sizes.Count(size => size > 0));
    }

    /// <param name="page">Of a new browser.</param>
    /// <param name="product">Where the product is.</param>
    /// <param name="waits">Until the administrator's first page has fetched what it wants to; otherwise it is left before it begins.</param>
    private static async Task EnterAsync(IPage page, Uri product, bool waits)
    {
        if (!waits)
        {
            await page.RouteAsync("**/designer/ahead.json", route => route.AbortAsync());
        }

        await page.GotoAsync(new Uri(product, "/dev/people").ToString());
        await page.Locator("button[data-person^='demo-admin']").First.ClickAsync();
        await page.WaitForURLAsync("**/inbox", new PageWaitForURLOptions { Timeout = Patience });
        if (waits)
        {
            await Eventually.TrueAsync(() => page.EvaluateAsync<bool>(HasCome), "the designer's files to be fetched ahead", TimeSpan.FromMilliseconds(Patience));
        }
        else
        {
            await page.UnrouteAllAsync();
        }
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium, Chrome or Edge on the PATH.");

    private sealed record Boot(double Seconds, double Megabytes, int Requests);
}
