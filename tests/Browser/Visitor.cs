using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SmartFactory.TestKit;

namespace SmartFactory.Browser;

/// <summary>A person at a browser: goes to a page, clicks what is written there, fills what has a label. Remembers every complaint of the page's scripts.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // None of these says how fast the product is; they only end a test whose page never comes. A busy machine takes its time.
    private static readonly TimeSpan ToolsPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PagesPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan OfficesPatience = TimeSpan.FromMinutes(6);
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private bool toolsAtWork;

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.SetDefaultTimeout((float)PagesPatience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)PagesPatience.TotalMilliseconds);
        page.PageError += (_, error) => complaints.Add("script: " + error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !toolsAtWork)
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                complaints.Add($"{response.Status} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, content-security violations, answers of 500 and above, and what the simulated office could not do, so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public string Path => new Uri(Page.Url).AbsolutePath;

    internal static async Task<Visitor> StartAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    public async Task GoToAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is { Status: < 400 }, $"{path} answered {answer?.Status}");
    }

    /// <summary>Signs in on the demonstration's page as somebody of that part of the programme.</summary>
    public async Task SignInAsync(string person)
    {
        if (person == "nobody")
        {
            return;
        }

        await GoToAsync("/dev/people");
        if (person == "new company")
        {
            await ClickButtonAsync("새 기업으로 시작하기");
            return;
        }

        var id = person switch
        {
            "institute" => "demo-tp1",
            "province" => "demo-do-officer1",
            "municipality" => "demo-sigun-52110",
            "admin" => "demo-admin1",
            "company" => "firm-ceo-",
            _ => person,
        };
        await FollowAsync(Page.Locator($"button[data-person^='{id}']").First);
    }

    /// <summary>Clicks what leads to another page, or to the same one anew, and waits until that page is there: whoever reads before it reads the old one.</summary>
    /// <remarks>A click alone is done once it is delivered; the answer of a busy machine comes later.</remarks>
    public async Task FollowAsync(ILocator control, TimeSpan? patience = null)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        var most = patience ?? PagesPatience;
        Page.DOMContentLoaded += Arrive;
        try
        {
            await control.ClickAsync(new LocatorClickOptions { Timeout = (float)most.TotalMilliseconds });
            await arrived.Task.WaitAsync(most);
        }
        finally
        {
            Page.DOMContentLoaded -= Arrive;
        }
    }

    public Task ClickLinkAsync(string text, bool exact = false) =>
        FollowAsync(Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = text, Exact = exact }).First);

    /// <summary>Puts the demonstration's clock forward with the office at work; returns what the page then says.</summary>
    public async Task<string> LetTheOfficeWorkAsync(string atMost)
    {
        await GoToAsync("/dev/clock");
        await SelectAsync("최대 기간", atMost);
        await FollowAsync(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "내 차례까지 진행" }), OfficesPatience);
        var said = Page.Locator(".flash");
        await Assertions.Expect(said).ToContainTextAsync("처리했고");
        complaints.AddRange(await Page.Locator("section[aria-labelledby=problems] li").AllInnerTextsAsync());
        return await said.InnerTextAsync();
    }

    public async Task<bool> OffersAsync(string link) =>
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link }).CountAsync() > 0;

    /// <summary>Presses a button that sends something: waits for the answer's page.</summary>
    public Task ClickButtonAsync(string text, bool exact = false) =>
        FollowAsync(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = text, Exact = exact }).First);

    public Task FillAsync(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    public Task SelectAsync(string label, string option) =>
        Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task CheckAsync(string label) => Page.GetByLabel(label).First.CheckAsync();

    public async Task<string> TextAsync() => await Page.Locator("body").InnerTextAsync();

    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    public Task ResizeAsync(ScreenSize size) => size == ScreenSize.Phone ? Page.SetViewportSizeAsync(375, 812) : Page.SetViewportSizeAsync(1280, 900);

    /// <summary>What axe finds to keep a person with a disability out, and whether the page runs over the side of the screen.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        // A letter's frame is sandboxed without scripts: whoever asks it to run one waits for ever. Letters are checked as pages of their own.
        // What a package of somebody else draws is not ours to mend; the pages around it are.
        var ours = new AxeRunContext { Exclude = [new AxeSelector("[data-third-party]")] };
        var result = await WithToolsAsync(() => Page.RunAxe(ours, new AxeRunOptions { Iframes = false }));
        var where = $"{Path} at {Page.ViewportSize?.Width}";
        var faults = result.Violations.Select(violation =>
            $"{where}: {violation.Id} ({violation.Impact}) {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").ToList();
        if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
        {
            faults.Add($"{where}: wider than the screen");
        }

        return faults;
    }

    /// <summary>Kept as an artifact of the run, to be looked at.</summary>
    public async Task TakePictureAsync(string name, bool wholePage = true)
    {
        var folder = RepositoryRoot.File("artifacts", "screens");
        Directory.CreateDirectory(folder);
        await WithToolsAsync(() => Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = wholePage }));
    }

    /// <summary>Cameras and checkers put styles of their own into the page, which its policy rightly refuses: that is not the page's fault.</summary>
    private async Task<T> WithToolsAsync<T>(Func<Task<T>> use)
    {
        toolsAtWork = true;
        try
        {
            return await use().WaitAsync(ToolsPatience);
        }
        finally
        {
            // Console lines arrive in order: after this answer none of the tool's is under way.
            await Page.EvaluateAsync("0");
            toolsAtWork = false;
        }
    }

    /// <summary>The last thing seen is kept: after a failure it is what one wants to look at.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await TakePictureAsync("last-" + (Path == "/" ? "front" : Path.Trim('/').Replace('/', '-')));
        }
        finally
        {
            await context.DisposeAsync();
        }
    }
}
