using Microsoft.Playwright;

namespace SmartFactory.Browser.Journeys;

/// <summary>From Studio's own list, by mouse: publishing asks why and shows every fault, taking back asks why, deleting asks why and may be left. Studio itself would break down at a refusal.</summary>
public sealed class StudioListTests(ChromiumBrowser browser, DemonstrationHost demonstration)
{
    private const float Patience = 180_000;

    private static readonly string[] Ids = ["list-one", "list-two"];

    /// <summary>Two drafts of which neither can be published: what they wait for may never come.</summary>
    private const string Prepare =
        """
        async ids => {
          for (const definitionId of ids) {
            const activity = (id, type, more) => ({ id, name: id, type, version: 1, ...more });
            const way = (from, to) => ({ source: { activity: from, port: 'Done' }, target: { activity: to, port: 'In' } });
            const root = { id: 'flow', type: 'Elsa.Flowchart', version: 1, connections: [way('start', 'hear'), way('hear', 'end')],
              activities: [activity('start', 'Elsa.Start'), activity('hear', 'Elsa.Event', { eventName: { typeName: 'String', expression: { type: 'Literal', value: 'go' } } }), activity('end', 'Elsa.End')] };
            const answer = await fetch('/elsa/api/workflow-definitions/import', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ definitionId, name: '목록 시험 ' + definitionId, root }) });
            if (!answer.ok) throw new Error(await answer.text());
          }
        }
        """;

    [Fact]
    public async Task What_cannot_be_published_is_said_in_full_and_what_is_deleted_is_gone()
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        page.SetDefaultTimeout(Patience);
        await visitor.SignInAsync("admin");
        await page.EvaluateAsync(Prepare, Ids);
        await visitor.GoToAsync("/designer/definitions");
        await page.Locator("#studio-host input[type=text]").First.FillAsync("목록 시험");
        await Assertions.Expect(page.Locator("#studio-host tbody tr", new PageLocatorOptions { HasText = "목록 시험" })).ToHaveCountAsync(Ids.Length, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
        await Assertions.Expect(page.Locator("#studio-host tbody input[type=checkbox]")).ToHaveCountAsync(Ids.Length, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });

        await ChooseAllAsync(page, "게시");
        await AnswerAsync(page, "시험");
        var refused = page.Locator("#refused");
        foreach (var id in Ids)
        {
            await Assertions.Expect(refused.Locator("li", new LocatorLocatorOptions { HasText = id })).ToContainTextAsync("기한 없이 기다립니다", new LocatorAssertionsToContainTextOptions { Timeout = Patience });
        }

        await visitor.TakePictureAsync("studio-list-refused", wholePage: false);

        // Studio reads its list again after every action, and forgets what was chosen.
        await Assertions.Expect(page.Locator("#studio-host tbody input[type=checkbox]:checked")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
        await refused.Locator("[data-close]").ClickAsync();

        await ChooseAllAsync(page, "삭제");
        await page.Locator(".mud-dialog button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#publish h2")).ToHaveTextAsync("절차를 삭제합니다");
        await page.Locator("#publish [data-close]").ClickAsync();
        await Assertions.Expect(page.Locator("#studio-host tbody input[type=checkbox]:checked")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
        await Assertions.Expect(page.Locator("#studio-host tbody tr", new PageLocatorOptions { HasText = "목록 시험" })).ToHaveCountAsync(Ids.Length, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });

        await ChooseAllAsync(page, "삭제");
        await AnswerAsync(page, "시험이 끝남");
        await Assertions.Expect(page.Locator("#studio-host tbody tr", new PageLocatorOptions { HasText = "목록 시험" })).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });
        await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    private static async Task ChooseAllAsync(IPage page, string action)
    {
        var boxes = page.Locator("#studio-host tbody input[type=checkbox]");
        foreach (var box in await boxes.AllAsync())
        {
            await box.CheckAsync(new LocatorCheckOptions { Force = true });
        }

        await page.Locator("#studio-host").GetByText("한꺼번에", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.Locator(".mud-popover-open").GetByText(action, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
    }

    /// <summary>Studio asks whether, our page asks why.</summary>
    private static async Task AnswerAsync(IPage page, string note)
    {
        await page.Locator(".mud-dialog button").Last.ClickAsync();
        await page.Locator("#publish-note").FillAsync(note);
        await page.Locator("#publish button[type=submit]").ClickAsync();
    }
}
