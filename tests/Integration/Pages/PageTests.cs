using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Pages;

public sealed class PageTests(ProductPages product) : IClassFixture<ProductPages>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/verify")]
    [InlineData("/verify/unknown-code")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/first?token=unknown")]
    [InlineData("/account/register")]
    public async Task Pages_for_everybody_open(string address)
    {
        using var visitor = product.Visitor();

        Assert.Equal(HttpStatusCode.OK, await visitor.OpenAsync(address));
        AssertReadable(visitor);
    }

    [Theory]
    [InlineData("/inbox")]
    [InlineData("/inbox?tab=history&q=ㄷㅅ&municipality=52710&track=JS2&due=week&sort=priority")]
    [InlineData("/cases")]
    [InlineData("/cases?q=다솔&status=Submitted")]
    [InlineData("/admin/rounds")]
    [InlineData("/admin/rounds/R-2026")]
    [InlineData("/admin/instances")]
    [InlineData("/admin/instances?status=Suspended&correlation=2026")]
    [InlineData("/admin/instances?overdue=true&incidents=true")]
    [InlineData("/admin/instances?overdue=true")]
    [InlineData("/admin/outbox")]
    [InlineData("/admin/outbox?status=Dead&q=접수")]
    [InlineData("/admin/definitions")]
    [InlineData("/designer/definitions")]
    [InlineData("/designer/instances")]
    [InlineData("/admin/people")]
    [InlineData("/admin/people?area=Province&q=person")]
    [InlineData("/admin/people/add")]
    [InlineData("/admin/health")]
    public async Task Pages_of_administrators_open(string address)
    {
        await product.OpenRoundAsync();
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync(address));
        AssertReadable(admin);
    }

    [Fact]
    public async Task Every_step_of_an_application_opens()
    {
        var (company, person) = await product.FirmAsync();
        var draft = await product.ApplicationAsync(company, null, Workflows.Applications.ApplicationStatus.Draft);
        using var firm = await product.SignedInAsync(person);
        foreach (var step in new[] { "firm", "plan", "costs", "documents", "review" })
        {
            Assert.Equal(HttpStatusCode.OK, await firm.OpenAsync($"/company/applications/{draft.Id}/{step}"));
            AssertReadable(firm);
        }
    }

    [Fact]
    public async Task A_firm_finds_its_receipt_its_case_and_its_papers()
    {
        var (company, person) = await product.FirmAsync();
        var sent = await product.ApplicationAsync(company, "2026-JS2-9100");
        using var firm = await product.SignedInAsync(person);
        foreach (var address in new[] { "/company", "/company/apply", "/company/documents", "/company/letters", $"/company/applications/{sent.Id}", $"/company/applications/{sent.Id}/receipt" })
        {
            Assert.Equal(HttpStatusCode.OK, await firm.OpenAsync(address));
            AssertReadable(firm);
        }

        await firm.OpenAsync($"/company/applications/{sent.Id}/receipt");
        Assert.Contains("2026-JS2-9100", firm.Page.QuerySelector(".rno")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_follows_a_waiting_case_from_its_instance_to_its_definition()
    {
        var task = await product.WaitingTaskAsync("Institute");
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/instances/{task.InstanceId}"));
        AssertReadable(admin);
        Assert.Contains("요건 검토", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}"));
        AssertReadable(admin);
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/designer/definitions/{task.DefinitionId}"));
        AssertReadable(admin);
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/designer/instances/{task.InstanceId}"));
        AssertReadable(admin);
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/admin/instances/none"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/admin/definitions/none"));
    }

    [Fact]
    public async Task An_administrator_reads_a_mail_as_it_was_written()
    {
        var mail = await product.CommitAsync(services => services.GetRequiredService<MailOutbox>().EnqueueAsync(
            new MailDraft("desk@example.org", "서지민", "common.request", "수정사업계획서 제출 안내", "<p>안녕하십니까.</p>", "안녕하십니까.", Guid.NewGuid().ToString("N"))
            {
                NotBefore = DateTimeOffset.MaxValue.AddYears(-1),
            }));
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/outbox/{mail.Id}"));
        AssertReadable(admin);
        Assert.Contains("수정사업계획서 제출 안내", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/admin/outbox/none"));
    }

    [Fact]
    public async Task A_firm_sees_its_own_mails_but_not_those_written_to_evaluators_about_it()
    {
        var (company, person) = await product.FirmAsync();
        var sent = await product.ApplicationAsync(company, "2026-JS2-9101");
        await WriteAsync(company.ContactEmail, "현장평가 일정 안내", sent, company.Id);
        await WriteAsync("evaluator@example.org", "인증심의 — 위원 마감 안내", sent, null);
        using var firm = await product.SignedInAsync(person);
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Province));

        var seen = await firm.TextAsync($"/company/applications/{sent.Id}");

        Assert.Contains("현장평가 일정 안내", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("인증심의", seen, StringComparison.Ordinal);
        Assert.Contains("인증심의", await officer.TextAsync($"/cases/{sent.Id}"), StringComparison.Ordinal);
    }

    private Task WriteAsync(string recipient, string subject, Workflows.Applications.Application application, string? companyId) => product.AddAsync(new OutboxMessage
    {
        Id = Guid.NewGuid().ToString("N"),
        Recipient = recipient,
        Template = "common.due",
        Subject = subject,
        Html = "<p></p>",
        Text = "",
        MessageId = Guid.NewGuid().ToString("N"),
        Status = OutboxStatus.Sent,
        ApplicationId = application.Id,
        CompanyId = companyId,
        IdempotencyKey = Guid.NewGuid().ToString("N"),
    });

    [Fact]
    public async Task A_missing_page_says_so_in_Korean_and_a_program_gets_a_problem()
    {
        using var visitor = await product.SignedInAsync(await product.PersonAsync(Area.Province));

        Assert.Equal(HttpStatusCode.NotFound, await visitor.OpenAsync("/inbox/none"));
        Assert.Contains("찾을 수 없는", visitor.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.OpenAsync("/api/none"));
        Assert.Equal("application/problem+json", visitor.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_firm_registers_itself_and_is_in()
    {
        using var visitor = product.Visitor();
        await visitor.OpenAsync("/account/register");
        var typed = new Dictionary<string, string>
        {
            ["businessNumber"] = "220-81-62517", ["name"] = "새봄정밀", ["representative"] = "박새봄", ["representativeEmail"] = "ceo@saebom.example", ["municipalityCode"] = "52710",
            ["address"] = "봉동읍 1", ["employees"] = "12", ["revenue"] = "1,200,000,000", ["contactName"] = "이다온", ["contactPhone"] = "063-1", ["contactEmail"] = "desk@saebom.example", ["password"] = "short",
        };
        var refused = await visitor.SubmitAsync(typed);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("10", visitor.MessageOf("password"), StringComparison.Ordinal);
        Assert.Equal("새봄정밀", visitor.Field("name").GetAttribute("value"));

        typed["password"] = "longEnough1234";
        var entered = await visitor.SubmitAsync(typed);

        Assert.Equal("/company/apply", entered.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, await visitor.OpenAsync("/company/apply"));
    }

    [Fact]
    public async Task High_contrast_stays_switched_on()
    {
        using var visitor = product.Visitor();
        await visitor.OpenAsync("/privacy");
        Assert.Equal("light", visitor.Page.DocumentElement.GetAttribute("data-krds-mode"));

        await visitor.SubmitAsync(new() { ["contrast"] = "high" }, "form[action='/preferences']");
        await visitor.OpenAsync("/privacy");

        Assert.Equal("high-contrast", visitor.Page.DocumentElement.GetAttribute("data-krds-mode"));
    }

    /// <summary>What every page owes its readers: language, title, one main heading, a label for every input, no id twice.</summary>
    private static void AssertReadable(Visitor visitor)
    {
        var page = visitor.Page;
        Assert.Equal("ko", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title!.Split('|')[0]));
        Assert.Single(page.QuerySelectorAll("main h1"));
        // Below a base address of its own the page names itself before the sign.
        Assert.EndsWith("#main", page.QuerySelector("#krds-skip-link a")!.GetAttribute("href"), StringComparison.Ordinal);
        var twice = page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Assert.True(twice.Count == 0, "ids used twice: " + string.Join(", ", twice));
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]),select,textarea"))
        {
            var named = input.HasAttribute("aria-label") || input.Closest("label") is not null
                || (input.Id is { Length: > 0 } id && page.QuerySelector($"label[for='{id}']") is not null);
            Assert.True(named, $"no label for {input.OuterHtml}");
        }

        foreach (var described in page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            Assert.True(page.GetElementById(described) is not null, $"aria-describedby names {described}, which is not there");
        }
    }
}
