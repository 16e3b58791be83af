using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartFactory.TestKit;

namespace SmartFactory.Browser.Journeys;

/// <summary>Elsa Studio's editor under the hands of an administrator: what is dragged, drawn and typed, each waited for until it is there or stored.</summary>
internal sealed class StudioEditor(IPage page)
{
    /// <summary>The runtime starts, and answers, in seconds on a free machine.</summary>
    public const float Patience = 180_000;

    private const int MostTries = 6;

    private static readonly TimeSpan Storing = TimeSpan.FromMilliseconds(Patience);

    private ILocator Canvas => page.Locator(".x6-graph").First;

    private ILocator Activities => page.Locator(".x6-node");

    private ILocator Ways => page.Locator(".x6-edge");

    /// <summary>Until the diagram is drawn and stands still: it is centred some time after it is there, and more than once.</summary>
    public async Task IsShownAsync()
    {
        await Activities.First.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        var place = "";
        await Eventually.TrueAsync(
            async () =>
            {
                var before = place;
                place = JsonSerializer.Serialize(await Activities.First.BoundingBoxAsync());
                return await page.EvaluateAsync<bool>("() => new Promise(done => setTimeout(() => done(true), 700))") && place == before;
            },
            "the diagram to stand still",
            Storing);
    }

    /// <summary>Finds an activity in the toolbox and drags it onto the canvas.</summary>
    public async Task DropAsync(string activity, float x, float y)
    {
        await page.GetByPlaceholder("찾기").First.FillAsync(activity);
        var tool = page.Locator("[draggable=true]", new PageLocatorOptions { HasText = activity });
        var category = page.Locator(".mud-expand-panel", new PageLocatorOptions { Has = tool }).First;
        await category.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        if (!await tool.First.IsVisibleAsync())
        {
            await category.Locator(".mud-expand-panel-header").ClickAsync();
        }

        var before = await Activities.CountAsync();
        await tool.First.DragToAsync(Canvas, new LocatorDragToOptions { TargetPosition = new TargetPosition { X = x, Y = y }, Timeout = Patience });
        await Assertions.Expect(Activities).ToHaveCountAsync(before + 1, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
    }

    /// <summary>Draws a way from an outcome to another activity. A hand that slips tries again.</summary>
    public async Task ConnectAsync(string from, string outcome, string to)
    {
        var before = await Ways.CountAsync();
        for (var attempt = 0; attempt < MostTries && await Ways.CountAsync() == before; attempt++)
        {
            var start = await MiddleAsync(Activity(from).Locator($"[port='{outcome}'] .elsa-designer-port-hit-area"));
            var end = await MiddleAsync(Activity(to).Locator(".x6-port-in .elsa-designer-port-hit-area"));
            await page.Mouse.MoveAsync(start.X, start.Y);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(end.X - 20, end.Y, new MouseMoveOptions { Steps = 8 });
            await page.Mouse.MoveAsync(end.X, end.Y, new MouseMoveOptions { Steps = 4 });
            await page.Mouse.UpAsync();
            await PutDownAsync();
        }

        await Assertions.Expect(Ways).ToHaveCountAsync(before + 1, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
    }

    /// <summary>Clicks where nothing is: the frame with handles around what was chosen lies over its ports.</summary>
    public Task PutDownAsync() => Canvas.ClickAsync(new LocatorClickOptions { Position = new Position { X = 40, Y = 560 } });

    public async Task ChooseAsync(string activity, string itsField)
    {
        await Activity(activity).ClickAsync(new LocatorClickOptions { Timeout = Patience });
        await Field(itsField).WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
    }

    public async Task TypeAsync(string label, string value)
    {
        await Field(label).Locator("input, textarea").First.FillAsync(value);
        await page.Keyboard.PressAsync("Tab");
    }

    public async Task SelectAsync(string label, string option)
    {
        await Field(label).Locator(".mud-select-input-extended[tabindex='0']").ClickAsync();
        await page.Locator(".mud-popover-open [class*=mud-list-item]", new PageLocatorOptions { HasText = option }).First.ClickAsync(new LocatorClickOptions { Timeout = Patience });
    }

    /// <summary>Once the editor itself knows that all is saved: the server may know it sooner. It is asked why, and says so.</summary>
    public async Task PublishAsync(string note)
    {
        await page.Locator(".elsa-toolbar-icon .mud-badge-dot.mud-theme-success").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await page.Locator(".mud-button-group-root button.mud-primary-text").ClickAsync();
        var dialog = page.Locator("dialog#publish");
        await dialog.Locator("textarea").FillAsync(note);
        await dialog.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Starts a case and comes to its page.</summary>
    public async Task<string> RunAsync()
    {
        await page.Locator("button.mud-success-text").First.ClickAsync();
        await page.WaitForURLAsync("**/designer/instances/*", new PageWaitForURLOptions { Timeout = Patience });
        return new Uri(page.Url).Segments[^1];
    }

    /// <summary>Until what the server keeps of the definition is as it should be: the editor saves by itself, a moment later.</summary>
    public Task IsStoredAsync(string id, Func<JsonElement, bool> wanted, string what) => Eventually.TrueAsync(
        async () => wanted(await page.EvaluateAsync<JsonElement>("async id => (await (await fetch(`/elsa/api/workflow-definitions/by-definition-id/${id}?versionOptions=Latest`)).json())", id)),
        what,
        Storing);

    private ILocator Activity(string name) => page.Locator(".x6-node", new PageLocatorOptions { HasText = name });

    private ILocator Field(string label) => page.Locator(".mud-input-control", new PageLocatorOptions
    {
        Has = page.Locator("label", new PageLocatorOptions { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") }),
    }).First;

    private static async Task<(float X, float Y)> MiddleAsync(ILocator thing)
    {
        await thing.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached, Timeout = Patience });
        var place = await thing.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not drawn.");
        return (place.X + (place.Width / 2), place.Y + (place.Height / 2));
    }
}
