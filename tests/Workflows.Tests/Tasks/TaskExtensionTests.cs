using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class TaskExtensionTests
{
    [Fact]
    public async Task An_extended_request_ends_at_the_new_date_with_reminders_of_its_own()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);
        await office.WalkAsync("2026-03-20T10:00");

        Assert.Equal(TaskAnswerKind.Done, (await office.ExtendAsync(task, "oh", " 설비 반입이 늦어짐 ")).Kind);
        await office.WalkAsync("2026-03-31T17:59:59");
        Assert.True((await office.NowAsync(task)).IsOpen());
        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(["03-19 09:00 c1-staff", "03-24 09:00 c1-staff", "03-27 09:00 c1-staff", "03-30 09:00 c1-staff"], await office.PostmarksAsync("common.due"));
        var now = await office.NowAsync(task);
        Assert.Equal((StaffTaskStatus.TimedOut, "2026-03-31T09:00:00Z"), (now.Status, SeoulTime.Iso(now.DueAt!.Value)));
        Assert.Contains("기한경과", Assert.Single(await office.MailsAsync("common.result")).Text, StringComparison.Ordinal);
        Assert.Empty(await office.ViolationsAsync());
    }

    [Fact]
    public async Task The_firm_is_told_the_new_date_and_why_and_the_audit_trail_knows_who_gave_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);

        await office.ExtendAsync(task, "oh", "설비 반입이 늦어짐", revision: 0);

        var mail = Assert.Single(await office.MailsAsync("common.extended"));
        Assert.Equal("c1-staff@example.org", mail.Recipient);
        Assert.Contains("2026-03-31(화) 18:00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("설비 반입이 늦어짐", mail.Text, StringComparison.Ordinal);
        var entry = Assert.Single(await office.AuditAsync("task.extended"));
        var data = JsonNode.Parse(entry.DataJson)!;
        Assert.Equal(("oh", "2026-03-26T09:00:00Z", "2026-03-31T09:00:00Z", "설비 반입이 늦어짐"), (entry.Actor, (string?)data["from"], (string?)data["to"], (string?)data["reason"]));
    }

    [Fact]
    public async Task There_is_one_extension_and_no_second()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);
        await office.ExtendAsync(task, "oh");

        var again = await office.ExtendAsync(task, "boss");

        Assert.Equal((TaskAnswerKind.Forbidden, "이미 한 차례 연장한 기한입니다."), (again.Kind, again.Message));
        Assert.Equal("2026-03-31T09:00:00Z", SeoulTime.Iso((await office.NowAsync(task)).DueAt!.Value));
        Assert.Single(await office.MailsAsync("common.extended"));
    }

    [Fact]
    public async Task What_is_over_cannot_be_extended()
    {
        await using var office = await TaskOffice.OpenAsync();
        var late = await RequestAsync(office);
        var done = await RequestAsync(office);
        await office.DecideAsync(done, "firm", "제출");
        Assert.Equal(TaskAnswerKind.Stale, (await office.ExtendAsync(done, "oh")).Kind);

        office.Clock.MoveTo(TaskOffice.Instant("2026-03-26T18:00"));
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.ExtendAsync(late, "oh")).Kind);
        await office.WalkAsync("2026-03-26T18:00");

        Assert.Equal(TaskAnswerKind.Stale, (await office.ExtendAsync(late, "oh")).Kind);
        Assert.Empty(await office.MailsAsync("common.extended"));
    }

    [Fact]
    public async Task The_firm_itself_and_another_municipality_cannot_give_more_time_and_its_own_can()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);

        Assert.Equal(TaskAnswerKind.Forbidden, (await office.ExtendAsync(task, "firm")).Kind);
        Assert.Equal(TaskAnswerKind.NotFound, (await office.ExtendAsync(task, "other-firm")).Kind);
        Assert.Equal(TaskAnswerKind.NotFound, (await office.ExtendAsync(task, "iksan")).Kind);
        Assert.Equal(TaskAnswerKind.NotFound, (await office.ExtendAsync(task, "judge")).Kind);
        Assert.Equal(TaskAnswerKind.Done, (await office.ExtendAsync(task, "gunsan")).Kind);
    }

    [Fact]
    public async Task An_office_cannot_give_itself_more_time()
    {
        await using var office = await TaskOffice.OpenAsync();
        var soft = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "ST B2" });
        var hard = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "B2" });

        Assert.Equal(TaskAnswerKind.Forbidden, (await office.ExtendAsync(soft, "oh")).Kind);
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.ExtendAsync(hard, "oh")).Kind);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task An_extension_has_a_reason_that_fits_its_letter(string? reason)
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);

        var answer = await office.ExtendAsync(task, "oh", reason ?? new string('가', 501));

        Assert.Equal(TaskAnswerKind.Invalid, answer.Kind);
        Assert.Contains("reason", answer.Errors.Keys);
        Assert.Equal(0, (await office.NowAsync(task)).Revision);
    }

    [Fact]
    public async Task An_old_page_extends_nothing()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await RequestAsync(office);
        await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["firm"]));

        Assert.Equal(TaskAnswerKind.Stale, (await office.ExtendAsync(task, "oh", revision: 0)).Kind);
        Assert.Equal(TaskAnswerKind.Done, (await office.ExtendAsync(task, "oh", revision: 1)).Kind);
        Assert.Equal("firm", (await office.NowAsync(task)).AssigneeId);
    }

    [Fact]
    public async Task Firms_that_were_asked_together_get_the_same_new_date_and_those_who_answered_no_letter()
    {
        await using var office = await TaskOffice.OpenAsync();
        var tasks = await office.AskAsync(new() { ["party"] = "company", ["due"] = "=2026-03-26T18:00", ["targets"] = """[{"key":"x","companyId":"c1","municipalityCode":"52130"},{"key":"y","companyId":"c2","municipalityCode":"52140"}]""" }, "SmartFactory.CompanyRequest");
        var first = tasks.Single(t => t.CompanyId == "c1");
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.ExtendAsync(first, "gunsan")).Kind);
        await office.DecideAsync(tasks.Single(t => t.CompanyId == "c2"), "other-firm", "제출");

        Assert.Equal(TaskAnswerKind.Done, (await office.ExtendAsync(first, "gunsan")).Kind);
        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(["c1-staff@example.org"], (await office.MailsAsync("common.extended")).Select(m => m.Recipient));
        Assert.Contains("x=timedOut/- y=completed/제출", Assert.Single(await office.MailsAsync("common.result")).Text, StringComparison.Ordinal);
    }

    private static Task<StaffTask> RequestAsync(TaskOffice office) =>
        office.AskOneAsync(new() { ["party"] = "company", ["due"] = "=2026-03-26T18:00", ["reminders"] = "R731" }, "SmartFactory.CompanyRequest");
}
