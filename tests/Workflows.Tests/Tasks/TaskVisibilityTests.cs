using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class TaskVisibilityTests
{
    [Fact]
    public async Task Whoever_is_excluded_neither_finds_the_task_nor_can_touch_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["excluded"] = """["oh"]""", ["notice"] = "common.due" });

        Assert.Empty(await SeenAsync(office, "oh"));
        Assert.Equal([task.Id], await SeenAsync(office, "kim"));
        Assert.Null(await office.InboxAsync(i => i.FindAsync(office["oh"], task.Id)));
        Assert.Empty(await office.InboxAsync(i => i.OfCaseAsync(office["oh"], TaskOffice.Case)));
        Assert.Equal(0, (await office.InboxAsync(i => i.CountAsync(office["oh"]))).Available);
        TaskAnswer[] tries =
        [
            await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["oh"])),
            await office.DoAsync(s => s.SaveDraftAsync(task.Id, [], office["oh"])),
            await office.DecideAsync(task, "oh", "완료"),
        ];
        Assert.All(tries, t => Assert.Equal((TaskAnswerKind.NotFound, null), (t.Kind, t.Task)));
        Assert.DoesNotContain("oh@example.org", (await office.MailsAsync("common.due")).Select(m => m.Recipient));
        Assert.Equal(0, (await office.NowAsync(task)).Revision);
    }

    [Fact]
    public async Task Exclusion_is_by_person_and_not_by_part_of_a_name()
    {
        await using var office = await TaskOffice.OpenAsync();
        await office.AskOneAsync(new() { ["role"] = "Institute", ["excluded"] = """["kimberly","o"]""" });

        Assert.Single(await SeenAsync(office, "kim"));
        Assert.Single(await SeenAsync(office, "oh"));
    }

    [Fact]
    public async Task A_municipality_sees_and_does_only_its_own()
    {
        await using var office = await TaskOffice.OpenAsync();
        var tasks = await office.AskAsync(new() { ["role"] = "Municipality", ["targets"] = """[{"key":"g","municipalityCode":"52130"},{"key":"i","municipalityCode":"52140"}]""" });
        var gunsan = tasks.Single(t => t.MunicipalityCode == "52130");

        Assert.Equal([gunsan.Id], await SeenAsync(office, "gunsan"));
        Assert.Equal([tasks.Single(t => t.MunicipalityCode == "52140").Id], await SeenAsync(office, "iksan"));
        Assert.Null(await office.InboxAsync(i => i.FindAsync(office["iksan"], gunsan.Id)));
        Assert.Equal(TaskAnswerKind.NotFound, (await office.DecideAsync(gunsan, "iksan", "완료")).Kind);
        Assert.Equal(TaskAnswerKind.NotFound, (await office.DoAsync(s => s.ClaimAsync(gunsan.Id, null, office["iksan"]))).Kind);
        Assert.Equal(TaskAnswerKind.Done, (await office.DecideAsync(gunsan, "gunsan", "완료")).Kind);
    }

    [Fact]
    public async Task The_task_of_a_case_goes_to_the_municipality_of_that_case()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Municipality" });

        Assert.Equal("Municipality@52130", task.CandidateGroup);
        Assert.Empty(await SeenAsync(office, "iksan"));
        Assert.Equal([task.Id], await SeenAsync(office, "gunsan"));
    }

    [Fact]
    public async Task A_firm_sees_its_own_requests_and_nothing_of_what_the_offices_do()
    {
        await using var office = await TaskOffice.OpenAsync();
        await office.AskOneAsync(new() { ["role"] = "Institute" });
        var request = await office.AskOneAsync(new() { ["party"] = "company", ["due"] = "C7+" }, "SmartFactory.CompanyRequest");

        Assert.Equal([request.Id], await SeenAsync(office, "firm"));
        Assert.Empty(await SeenAsync(office, "other-firm"));
        Assert.Equal(TaskAnswerKind.NotFound, (await office.DecideAsync(request, "other-firm", "제출")).Kind);
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DecideAsync(request, "oh", "제출")).Kind);
    }

    [Fact]
    public async Task An_approval_is_for_that_position_although_the_office_may_read_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var approval = await office.AskOneAsync(new() { ["role"] = "Institute", ["position"] = "팀장" });

        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DecideAsync(approval, "oh", "완료")).Kind);
        Assert.Equal(0, (await office.InboxAsync(i => i.CountAsync(office["oh"]))).Available);
        Assert.NotNull(await office.InboxAsync(i => i.FindAsync(office["oh"], approval.Id)));
        Assert.Equal(TaskAnswerKind.Done, (await office.DecideAsync(approval, "leader", "완료")).Kind);
    }

    [Fact]
    public async Task Somebody_who_has_left_can_do_nothing()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["assignee"] = "oh" });
        office["oh"].IsActive = false;

        Assert.Equal(TaskAnswerKind.NotFound, (await office.DecideAsync(task, "oh", "완료")).Kind);
    }

    private static async Task<List<string>> SeenAsync(TaskOffice office, string person) =>
        [.. (await office.InboxAsync(i => i.QueryAsync(office[person], new TaskQuery(TaskScope.All)))).Tasks.Select(t => t.Id)];
}
