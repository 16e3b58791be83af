using System.Net;
using SmartFactory.Workflows.Applications;

namespace SmartFactory.Integration.Pages;

public sealed class ApplyTests(ProductPages product) : IClassFixture<ProductPages>
{
    [Fact]
    public async Task A_wrong_business_number_is_named_beside_its_field_and_what_was_typed_stays()
    {
        var (company, person) = await product.FirmAsync();
        var draft = await product.ApplicationAsync(company, null, ApplicationStatus.Draft);
        using var visitor = await product.SignedInAsync(person);
        await visitor.OpenAsync($"/company/applications/{draft.Id}/firm");

        var answer = await visitor.SubmitAsync(new() { ["businessNumber"] = "123-45-67890", ["name"] = "다솔정밀 새 이름" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("123-45-67890", visitor.Field("businessNumber").GetAttribute("value"));
        Assert.Equal("다솔정밀 새 이름", visitor.Field("name").GetAttribute("value"));
        Assert.Contains("사업자등록번호", visitor.MessageOf("businessNumber"), StringComparison.Ordinal);
        Assert.Equal("true", visitor.Field("businessNumber").GetAttribute("aria-invalid"));
        Assert.Equal("#businessNumber", visitor.Page.QuerySelector("#error-summary a")!.GetAttribute("href"));
        Assert.Equal(company.BusinessNumber, product.Read(db => db.Set<Workflows.Companies.Company>().Single(c => c.Id == company.Id).BusinessNumber));
    }

    [Fact]
    public async Task Costs_that_do_not_add_up_keep_what_was_typed_with_the_message_beside_the_total()
    {
        var (company, person) = await product.FirmAsync();
        var draft = await product.ApplicationAsync(company, null, ApplicationStatus.Draft);
        using var visitor = await product.SignedInAsync(person);
        await visitor.OpenAsync($"/company/applications/{draft.Id}/costs");

        var answer = await visitor.SubmitAsync(new()
        {
            ["track"] = "JS2", ["totalCost"] = "112,000,000", ["item.0"] = "62,000,000", ["item.1"] = "30,000,000", ["requestedSupport"] = "90,000,000", ["ownFunding"] = "자체 자금",
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("112,000,000", visitor.Field("totalCost").GetAttribute("value"));
        Assert.Equal("62,000,000", visitor.Field("item.0").GetAttribute("value"));
        Assert.Contains("92,000,000", visitor.MessageOf("totalCost"), StringComparison.Ordinal);
        Assert.Contains("80,000,000", visitor.MessageOf("requestedSupport"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_split_panel_shows_the_documented_example()
    {
        var (company, person) = await product.FirmAsync();
        var draft = await product.ApplicationAsync(company, null, ApplicationStatus.Draft);
        using var visitor = await product.SignedInAsync(person);

        var panel = await visitor.TextAsync($"/company/applications/{draft.Id}/costs?handler=Split&track=JS2&total=112,000,000");

        foreach (var amount in new[] { "80,000,000원", "50,528,000원", "29,472,000원", "32,000,000원" })
        {
            Assert.Contains(amount, panel, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Complete_steps_lead_on_and_submission_says_what_is_still_missing()
    {
        var (_, person) = await product.FirmAsync();
        await product.OpenRoundAsync();
        using var visitor = await product.SignedInAsync(person);
        await visitor.OpenAsync("/company/apply");
        var first = (await visitor.SubmitAsync([])).Headers.Location!.ToString();
        Assert.EndsWith("/firm", first, StringComparison.Ordinal);
        await visitor.OpenAsync(first);
        Assert.EndsWith("/plan", (await visitor.SubmitAsync([])).Headers.Location!.ToString(), StringComparison.Ordinal);
        await visitor.OpenAsync(first.Replace("/firm", "/plan", StringComparison.Ordinal));
        await visitor.SubmitAsync(new() { ["title"] = "설비 자료 수집", ["vendorName"] = "한빛시스템", ["vendorBusinessNumber"] = "402-81-00001", ["vendorEmail"] = "sales@vendor.example" });
        await visitor.OpenAsync(first.Replace("/firm", "/review", StringComparison.Ordinal));
        await visitor.SubmitAsync(new() { ["consentPrivacy"] = "true", ["consentPledge"] = "true" });

        var summary = visitor.Page.QuerySelector("#error-summary")!.TextContent;
        Assert.Contains("사업계획서", summary, StringComparison.Ordinal);
        Assert.Contains("사업비", summary, StringComparison.Ordinal);
        Assert.True(visitor.Page.QuerySelector("#consentPrivacy")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_name_with_markup_is_shown_and_never_run()
    {
        var (company, person) = await product.FirmAsync("<script>alert(1)</script>㈜");
        await product.ApplicationAsync(company, "2026-JS2-9003");
        using var visitor = await product.SignedInAsync(person);
        await visitor.OpenAsync("/company");

        Assert.Contains("<script>alert(1)</script>㈜", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Page.Scripts, s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }
}
