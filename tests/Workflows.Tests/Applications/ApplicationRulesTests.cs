using System.Text.Json;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Tests.Applications;

public sealed class ApplicationRulesTests
{
    private static readonly Round Round = RoundPlanner.Plan(2025, null, new BusinessCalendar(HolidayTable.Shipped));

    private static readonly string[] AllDocuments = [.. DocumentKinds.All.Select(k => k.Key)];

    [Fact]
    public void A_complete_application_has_no_fault() => Assert.Empty(ApplicationRules.Check(Complete(), Firm(), Round, AllDocuments));

    [Fact]
    public void Every_missing_thing_is_named_beside_its_field_at_once()
    {
        var empty = new Application { Id = "a", RoundId = Round.Id, CompanyId = "c", Track = "", MunicipalityCode = "" };

        var faults = ApplicationRules.Check(empty, Firm(), Round, []);

        Assert.Superset(new HashSet<string> { "track", "municipalityCode", "title", "totalCost", "costItems", "vendorName", "vendorBusinessNumber", "vendorEmail", "ownFunding", "consentPrivacy", "document.business-plan" }, faults.Keys.ToHashSet());
        Assert.All(faults.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Items_that_do_not_make_the_total_are_refused()
    {
        var application = Complete();
        application.TotalCost += 1;

        Assert.Equal(["totalCost"], ApplicationRules.Check(application, Firm(), Round, AllDocuments).Keys);
    }

    [Fact]
    public void More_than_four_fifths_cannot_be_asked_for()
    {
        var application = Complete();
        application.AnswersJson = application.AnswersJson.Replace("{", "{\"requestedSupport\":40000001,", StringComparison.Ordinal);

        Assert.Equal(["requestedSupport"], ApplicationRules.Check(application, Firm(), Round, AllDocuments).Keys);
    }

    [Fact]
    public void A_firm_is_not_its_own_vendor()
    {
        var application = Complete();
        application.VendorBusinessNumber = Firm().BusinessNumber;

        Assert.Equal(["vendorBusinessNumber"], ApplicationRules.Check(application, Firm(), Round, AllDocuments).Keys);
    }

    [Fact]
    public void A_resident_number_in_the_text_is_refused()
    {
        var application = Complete();
        application.Title = "담당 900101-1234567";

        Assert.Equal(["answers"], ApplicationRules.Check(application, Firm(), Round, AllDocuments).Keys);
    }

    [Fact]
    public void Closing_is_strict_and_the_grace_is_only_for_drafts_begun_before_it()
    {
        var round = new Round { Id = "R-2025", Year = 2025, Title = "", CloseAt = new DateTimeOffset(2025, 3, 25, 9, 0, 0, TimeSpan.Zero), GraceMinutes = 30 };
        var early = round.CloseAt.AddDays(-1);

        Assert.True(ApplicationRules.IsInTime(round, early, round.CloseAt.AddTicks(-1)));
        Assert.True(ApplicationRules.IsInTime(round, early, round.CloseAt));
        Assert.False(ApplicationRules.IsInTime(round, early, round.CloseAt.AddMinutes(30)));
        Assert.False(ApplicationRules.IsInTime(round, round.CloseAt, round.CloseAt.AddMinutes(1)));

        round.GraceMinutes = 0;
        Assert.False(ApplicationRules.IsInTime(round, early, round.CloseAt));
    }

    private static Company Firm() => new() { Id = "c", BusinessNumber = "4028100001", Name = "가상정밀", Representative = "홍가상", MunicipalityCode = "52130" };

    private static Application Complete() => new()
    {
        Id = "a",
        RoundId = Round.Id,
        CompanyId = "c",
        Track = "JS1",
        MunicipalityCode = "52130",
        Title = "생산실적 집계",
        TotalCost = 50_000_000,
        CostItemsJson = JsonSerializer.Serialize(new[] { new CostItem("소프트웨어", 30_000_000), new CostItem("장비", 20_000_000) }, JsonSerializerOptions.Web),
        AnswersJson = """{"ownFunding":"자체 자금","consentPrivacy":true,"consentPledge":true}""",
        VendorName = "가상솔루션",
        VendorBusinessNumber = "4188100011",
        VendorEmail = "vendor@example.org",
    };
}
