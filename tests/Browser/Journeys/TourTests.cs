using SmartFactory.TestKit;

namespace SmartFactory.Browser.Journeys;

/// <summary>The README's five minutes, walked; its pictures are taken here (artifacts/screens/tour-*.png) and copied to .github/tour.</summary>
public sealed class TourTests(ChromiumBrowser browser, DemonstrationHost demonstration)
{
    [Fact]
    public async Task What_the_tour_shows_is_there()
    {
        var host = await demonstration.StartedAsync();
        await PictureAsync(host, "nobody", "/", "tour-01-home", "전북형 스마트공장 지원사업");
        await PictureAsync(host, "institute", "/inbox", "tour-05-inbox", "할 일");
        await PictureAsync(host, "admin", "/admin/instances", "tour-07-instances", "R-");
        await using var officer = await browser.VisitAsync(host.Address);
        await officer.SignInAsync("institute");
        await officer.GoToAsync("/inbox");
        await officer.FollowAsync(officer.Page.Locator("main a[href^='/inbox/']").First);
        await officer.TakePictureAsync("tour-06-task", wholePage: false);
    }

    private async Task PictureAsync(ProductHost host, string person, string address, string name, string expected)
    {
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.SignInAsync(person);
        await visitor.GoToAsync(address);
        await visitor.SeesAsync(expected);
        await visitor.TakePictureAsync(name, wholePage: false);
    }
}
