using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Integration.Pages;

public sealed class AccessTests(ProductPages product) : IClassFixture<ProductPages>
{
    /// <summary>All that a stranger may ask for; whatever is added to the product is closed until it is named here.</summary>
    private static readonly string[] Open =
    [
        "", "privacy", "preferences", "verify/{code?}", "error/{status:int}",
        "account/sign-in", "account/sign-out", "account/first", "account/register",
        "health/live", "health/ready", "dev/people", "dev/clock",
    ];

    [Fact]
    public async Task Every_endpoint_is_closed_to_strangers_unless_it_is_on_the_list()
    {
        using var visitor = product.Visitor();
        var endpoints = product.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 30, "The endpoints were not found.");
        foreach (var endpoint in endpoints)
        {
            var pattern = endpoint.RoutePattern.RawText!.Trim('/');
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(!isOpen || Open.Contains(pattern), $"/{pattern} is open to everybody");
            if (isOpen)
            {
                continue;
            }

            var address = "/" + string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? "x" : part));
            var status = await visitor.OpenAsync(address);
            Assert.True(status is HttpStatusCode.Unauthorized
                || status == HttpStatusCode.MethodNotAllowed
                || (status == HttpStatusCode.Redirect && visitor.Answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal)), $"{address} answered {status} to a stranger");
        }
    }

    [Theory]
    [InlineData("/company")]
    [InlineData("/company/apply")]
    [InlineData("/company/documents")]
    [InlineData("/company/letters")]
    public async Task Staff_do_not_enter_the_pages_of_firms(string address)
    {
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Province));

        Assert.Equal(HttpStatusCode.Forbidden, await officer.OpenAsync(address));
        Assert.Equal("ko", officer.Page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/inbox")]
    [InlineData("/cases")]
    [InlineData("/cases/export")]
    [InlineData("/admin/rounds")]
    [InlineData("/admin/instances")]
    [InlineData("/admin/outbox")]
    [InlineData("/admin/definitions")]
    [InlineData("/admin/people")]
    public async Task Firms_do_not_enter_the_pages_of_staff(string address)
    {
        var (_, person) = await product.FirmAsync();
        using var firm = await product.SignedInAsync(person);

        Assert.Equal(HttpStatusCode.Forbidden, await firm.OpenAsync(address));
    }

    [Theory]
    [InlineData("/admin/rounds")]
    [InlineData("/admin/people")]
    [InlineData("/admin/definitions")]
    [InlineData("/designer/definitions")]
    [InlineData("/designer/instances/any")]
    public async Task Administration_is_for_administrators(string address)
    {
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));

        Assert.Equal(HttpStatusCode.Forbidden, await officer.OpenAsync(address));
    }

    [Fact]
    public async Task A_firm_cannot_read_another_firm()
    {
        var (a, personOfA) = await product.FirmAsync("가람정공");
        var (b, _) = await product.FirmAsync("나래테크");
        var sent = await product.ApplicationAsync(b, "2026-JS2-9001");
        var draft = await product.ApplicationAsync(b, null, Workflows.Applications.ApplicationStatus.Draft);
        var task = await product.TaskAsync($"Company@{b.Id}", companyId: b.Id);
        await product.AddAsync(
            new StoredFile { Id = "file-of-b", FileName = "b.pdf", ContentType = "application/pdf", Sha256 = new string('0', 64), CaseKey = sent.Id, StoredAt = DateTimeOffset.UnixEpoch },
            Letter("letter-of-b", b.Id, sent.Id));
        using var visitor = await product.SignedInAsync(personOfA);

        foreach (var address in new[]
        {
            $"/company/applications/{sent.Id}", $"/company/applications/{sent.Id}/receipt", $"/company/applications/{draft.Id}/firm", $"/company/applications/{draft.Id}/plan",
            $"/company/applications/{draft.Id}/costs", $"/company/applications/{draft.Id}/documents", $"/company/applications/{draft.Id}/review",
            $"/company/tasks/{task.Id}", "/files/file-of-b", "/company/letters/letter-of-b", "/letters/letter-of-b",
        })
        {
            Assert.True(await visitor.OpenAsync(address) == HttpStatusCode.NotFound, $"{address} answered {visitor.Answer.StatusCode}");
        }

        await visitor.OpenAsync("/company");
        Assert.DoesNotContain(b.Name, visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(a.Id, b.Id);
    }

    [Fact]
    public async Task An_officer_sees_only_the_cases_of_their_own_municipality()
    {
        var (company, _) = await product.FirmAsync("완주주물");
        var application = await product.ApplicationAsync(company, "2026-JS2-9002");
        using var own = await product.SignedInAsync(await product.PersonAsync(Area.Municipality, p => p.MunicipalityCode = "52710"));
        using var other = await product.SignedInAsync(await product.PersonAsync(Area.Municipality, p => p.MunicipalityCode = "52130"));

        Assert.Equal(HttpStatusCode.OK, await own.OpenAsync($"/cases/{application.Id}"));
        Assert.Contains("2026-JS2-9002", await own.TextAsync("/cases/export"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await other.OpenAsync($"/cases/{application.Id}"));
        Assert.DoesNotContain("2026-JS2-9002", await other.TextAsync("/cases"), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-JS2-9002", await other.TextAsync("/cases/export"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/people")]
    [InlineData("/dev/clock")]
    public async Task Demonstration_pages_do_not_exist_in_production(string address)
    {
        using var visitor = product.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, await visitor.OpenAsync(address));
        await visitor.OpenAsync("/account/sign-in");
        Assert.DoesNotContain("/dev/", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.ForgeAsync(address + "?handler=Enter", new() { ["id"] = "x" }));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        var (company, person) = await product.FirmAsync();
        var draft = await product.ApplicationAsync(company, null, Workflows.Applications.ApplicationStatus.Draft);
        using var visitor = await product.SignedInAsync(person);

        foreach (var address in new[] { "/account/sign-out", "/preferences", "/company/apply", $"/company/applications/{draft.Id}/firm", $"/company/applications/{draft.Id}/review" })
        {
            Assert.True(await visitor.ForgeAsync(address, []) == HttpStatusCode.BadRequest, address);
        }
    }

    [Fact]
    public async Task A_deactivated_person_is_out_at_once()
    {
        var person = await product.PersonAsync(Area.Province);
        using var visitor = await product.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, await visitor.OpenAsync("/inbox"));

        await product.CommitAsync(services =>
        {
            services.GetRequiredService<Workflows.Data.ProgrammeDbContext>().Set<Person>().First(p => p.Id == person.Id).IsActive = false;
            return Task.FromResult(true);
        });

        Assert.Equal(HttpStatusCode.Redirect, await visitor.OpenAsync("/inbox"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_say_no_more_than_one_would()
    {
        var person = await product.PersonAsync(Area.Province);
        using var visitor = product.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await visitor.OpenAsync("/account/sign-in");
            await visitor.SubmitAsync(new() { ["Email"] = person.Email!, ["Password"] = "wrong" });
        }

        var wrong = visitor.MessageOf("Password");
        await visitor.OpenAsync("/account/sign-in");
        var locked = await visitor.SubmitAsync(new() { ["Email"] = person.Email!, ["Password"] = ProductPages.Password });

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.NotEmpty(wrong);
        Assert.Equal(wrong, visitor.MessageOf("Password"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    [InlineData("/account/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/css/app.css")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var visitor = product.Visitor();
        await visitor.OpenAsync(address);

        var policy = visitor.Answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", visitor.Answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_return_address_never_leads_away()
    {
        var person = await product.PersonAsync(Area.Province);
        foreach (var address in new[] { "//evil.example", "https://evil.example", "/\\evil.example" })
        {
            using var visitor = product.Visitor();
            await visitor.OpenAsync("/account/sign-in?ReturnUrl=" + Uri.EscapeDataString(address));
            var answer = await visitor.SubmitAsync(new() { ["Email"] = person.Email!, ["Password"] = ProductPages.Password });

            Assert.Equal("/inbox", answer.Headers.Location!.ToString());
        }
    }

    private static OutboxMessage Letter(string id, string companyId, string applicationId) => new()
    {
        Id = id,
        Recipient = "someone-else@example.org",
        Template = "app.received",
        Subject = "접수",
        Html = "<p>접수</p>",
        Text = "접수",
        MessageId = id + "@example.org",
        IdempotencyKey = id,
        CompanyId = companyId,
        ApplicationId = applicationId,
    };

    [Fact]
    public async Task Whoever_comes_by_plain_http_is_told_so_and_probes_are_answered()
    {
        using var client = product.CreateClient(new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost"), AllowAutoRedirect = false });

        using var page = await client.GetAsync(new Uri("/account/first?token=x", UriKind.Relative), TestContext.Current.CancellationToken);
        using var probe = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("Security:KnownProxies", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }
}
