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
            await visitor.ResizeAsync(ScreenSize.Desktop);
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

    [Fact]
    public async Task On_a_telephone_the_table_is_offered_before_the_runtime_is_fetched()
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address, ScreenSize.Phone);
        await visitor.SignInAsync("admin");
        var fetched = new List<string>();
        visitor.Page.Request += (_, request) => fetched.Add(request.Url);
        await visitor.GoToAsync("/designer/definitions/sf-application");

        var offer = visitor.Page.Locator("#narrow");
        await Assertions.Expect(offer).ToBeVisibleAsync();
        Assert.True((await visitor.FaultsAsync()) is [], string.Join('\n', await visitor.FaultsAsync()));
        await offer.GetByRole(AriaRole.Link).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/admin/definitions/sf-application/steps");
        Assert.DoesNotContain(fetched, f => f.EndsWith(".wasm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_list_to_the_diagram_of_a_workflow_and_from_a_case_to_its_own_by_clicking()
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        var page = visitor.Page;
        await visitor.SignInAsync("admin");
        await visitor.GoToAsync("/admin/definitions");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "그림으로 보기" }).ClickAsync();
        await page.WaitForURLAsync("**/designer/definitions**");
        await page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = "과제 총괄" }).ClickAsync(new LocatorClickOptions { Timeout = Starting.Timeout });

        await page.WaitForURLAsync("**/designer/definitions/sf-project");
        await Assertions.Expect(page.Locator("elsa-activity-wrapper")).ToHaveCountAsync(30, new LocatorAssertionsToHaveCountOptions { Timeout = Starting.Timeout });
        await Assertions.Expect(page.Locator("#studio-host").GetByText("자동 저장", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await page.Locator("#labels").ClickAsync();
        await Assertions.Expect(page.Locator("#studio-host").GetByText("Auto-save", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await page.Locator("#labels").ClickAsync();
        await Assertions.Expect(page.Locator("#studio-host").GetByText("자동 저장", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await visitor.TakePictureAsync("designer-editor-1280", wholePage: false);

        await visitor.GoToAsync("/cases");
        await page.Locator("main tbody a[href^='/cases/']").First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*");
        await page.Locator("main a[href^='/designer/instances/']").First.ClickAsync();
        await page.WaitForURLAsync("**/designer/instances/*");
        await page.Locator("elsa-activity-wrapper").First.WaitForAsync(new LocatorWaitForOptions { Timeout = Starting.Timeout, State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("#studio-host").GetByText("진행 기록", new LocatorGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();
        await visitor.TakePictureAsync("designer-viewer-1280", wholePage: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/steps")]
    [InlineData("/steps?show=all")]
    [InlineData("/steps/opinion")]
    [InlineData("/steps/supplement")]
    [InlineData("/steps/mailWithdrawn")]
    [InlineData("/waiting?at=opinion")]
    [InlineData("/compare")]
    [InlineData("/rehearsals")]
    public async Task The_pages_beside_the_diagram_are_accessible_on_desk_and_phone(string address)
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.SignInAsync("admin");
        await visitor.GoToAsync("/admin/definitions/sf-application" + address);
        foreach (var size in new[] { ScreenSize.Desktop, ScreenSize.Phone })
        {
            await visitor.ResizeAsync(size);
            var faults = await visitor.FaultsAsync();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
    }
}
