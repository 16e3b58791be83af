using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SmartFactory.Browser.Journeys;

/// <summary>A firm's people at their browser: everything they do is a click or a typed word on a page the product shows them.</summary>
internal sealed partial class FirmJourney(Visitor visitor)
{
    private static readonly byte[] Paper = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private IPage Page => visitor.Page;

    /// <summary>From "신청하기" to the receipt; returns the number.</summary>
    public async Task<string> ApplyAsync()
    {
        await visitor.GoToAsync("/company");
        await visitor.ClickLinkAsync("모집 공고 보기");
        await visitor.ClickButtonAsync("신청서 쓰기");

        await visitor.SeesAsync("5단계 중 1단계");
        await visitor.ClickButtonAsync("다음: 추진 계획");
        await visitor.SeesAsync("5단계 중 2단계");
        await visitor.FillAsync("과제 이름", "사출 공정 생산관리시스템과 설비 자료 자동 수집");
        await visitor.FillAsync("지금의 문제", "작업 일보를 손으로 적어 불량의 원인을 찾기 어렵습니다.");
        await visitor.FillAsync("공급기업 이름", "늘솔시스템");
        await visitor.FillAsync("공급기업 사업자등록번호", "490-90-00015");
        await FillVendorsAddressWhileAnOlderSaveIsOnItsWayAsync();
        await FillCostsAsync();
        await FillPapersAsync();
        await visitor.SeesAsync("5단계 중 5단계");
        await Page.Locator("#consentPrivacy").CheckAsync();
        await Page.Locator("#consentPledge").CheckAsync();
        await visitor.ClickButtonAsync("제출하기");

        await visitor.SeesAsync("신청서가 접수되었습니다");
        await visitor.TakePictureAsync("tour-03-receipt", wholePage: false);
        return await Page.Locator(".rno strong").InnerTextAsync();
    }

    /// <summary>Answers the first request on the firm's home page with whatever its form needs; returns the request's title, or null when there is none.</summary>
    public async Task<string?> AnswerAsync()
    {
        await visitor.GoToAsync("/company");
        var open = Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "열어서 처리하기" });
        if (await open.CountAsync() == 0)
        {
            return null;
        }

        await visitor.FollowAsync(open.First);
        var title = await Page.Locator("h1").First.InnerTextAsync();
        await new FormFiller(Page, Paper).FillAsync();
        await Page.Locator("button[data-decide]").Last.ClickAsync();
        await visitor.FollowAsync(Page.Locator("dialog[open] [data-confirm-go]"));
        var messages = await Page.Locator("#decision .msg.bad").AllInnerTextsAsync();
        Assert.False(visitor.Path.StartsWith("/company/tasks/", StringComparison.Ordinal) && messages.Count > 0, $"'{title}' was not taken: {string.Join(" ", messages)}");
        return title;
    }

    /// <summary>Once the project is settled, the firm asks for its certificate.</summary>
    public async Task<bool> AskForCertificateAsync()
    {
        await visitor.GoToAsync("/company/requests");
        if (await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "인증 신청하기" }).CountAsync() == 0)
        {
            return false;
        }

        await visitor.FillAsync("쓰실 곳", "거래처 제출과 조달 입찰에 씁니다.");
        await visitor.ClickButtonAsync("인증 신청하기");
        await visitor.SeesAsync("신청을 받았습니다");
        return true;
    }

    public async Task<bool> IsCertifiedAsync()
    {
        await visitor.GoToAsync("/company/requests");
        return (await visitor.TextAsync()).Contains("유효한 인증서가 있습니다", StringComparison.Ordinal);
    }

    /// <summary>The page saves by itself when a field is left. Here that request is slow: it must not be taken after the answers that follow it.</summary>
    private async Task FillVendorsAddressWhileAnOlderSaveIsOnItsWayAsync()
    {
        const string saves = "**/plan?handler=Save";
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.RouteAsync(saves, async route =>
        {
            held.TrySetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        await visitor.FillAsync("지금의 문제", "작업 일보를 손으로 적어 불량의 원인을 늦게 찾습니다.");
        await visitor.FillAsync("공급기업 전자우편", "");
        await held.Task.WaitAsync(TimeSpan.FromMinutes(2));

        await visitor.FillAsync("공급기업 전자우편", "vendor1@example.org");
        var next = visitor.ClickButtonAsync("다음: 사업비");
        await Assertions.Expect(Page.Locator("[data-saved]").Filter(new LocatorFilterOptions { HasText = "앞의 저장을" }).Or(Page.GetByText("5단계 중 3단계"))).ToBeVisibleAsync();
        released.SetResult();
        await next;
        await Page.UnrouteAsync(saves);

        await visitor.SeesAsync("5단계 중 3단계");
        await visitor.GoToAsync(visitor.Path.Replace("/costs", "/plan", StringComparison.Ordinal));
        Assert.Equal("vendor1@example.org", await Page.GetByLabel("공급기업 전자우편").InputValueAsync());
        await visitor.ClickButtonAsync("다음: 사업비");
    }

    private async Task FillCostsAsync()
    {
        await visitor.SeesAsync("5단계 중 3단계");
        await Page.Locator("input[name=track][value=JS2]").CheckAsync();
        await visitor.FillAsync("총사업비", "100000000");

        // The split is computed beside the field while one types.
        await Assertions.Expect(Page.Locator("[data-split]")).ToContainTextAsync("80,000,000");
        var items = Page.Locator("[data-item]");
        await items.First.FillAsync("100000000");
        await visitor.TakePictureAsync("tour-02-apply", wholePage: false);
        await Page.Locator("input[name=ownFunding]").First.CheckAsync();
        await visitor.ClickButtonAsync("다음: 서류");
    }

    private async Task FillPapersAsync()
    {
        await visitor.SeesAsync("5단계 중 4단계");
        var papers = Page.Locator("li.paper-row");
        for (var i = 0; i < await papers.CountAsync(); i++)
        {
            if (Required().IsMatch(await papers.Nth(i).InnerTextAsync()))
            {
                await papers.Nth(i).Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"서류-{i + 1}.pdf", MimeType = "application/pdf", Buffer = Paper });
            }
        }

        await visitor.ClickButtonAsync("다음: 동의·제출");
    }

    [GeneratedRegex("필수")]
    private static partial Regex Required();
}
