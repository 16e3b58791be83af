using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class TaskHoldingTests
{
    [Fact]
    public async Task Who_claims_first_holds_it_and_the_second_hears_who_that_is()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute" });

        var first = await office.DoAsync(s => s.ClaimAsync(task.Id, 0, office["oh"]));
        var second = await office.DoAsync(s => s.ClaimAsync(task.Id, 0, office["kim"]));

        Assert.Equal((TaskAnswerKind.Done, 1), (first.Kind, first.Task!.Revision));
        Assert.Equal((TaskAnswerKind.Stale, "oh 님이 맡고 있는 업무입니다."), (second.Kind, second.Message));
        var now = await office.NowAsync(task);
        Assert.Equal(("oh", StaffTaskStatus.Assigned, 1), (now.AssigneeId, now.Status, now.Revision));
        Assert.Equal("oh", Assert.Single(await office.AuditAsync("task.claimed")).Actor);
    }

    [Fact]
    public async Task A_second_click_on_claim_changes_nothing()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute" });
        await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["oh"]));

        var again = await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["oh"]));

        Assert.Equal(TaskAnswerKind.Repeated, again.Kind);
        Assert.Equal(1, (await office.NowAsync(task)).Revision);
        Assert.Single(await office.AuditAsync("task.claimed"));
    }

    [Fact]
    public async Task A_released_task_is_anybodys_again_and_only_its_holder_or_an_administrator_releases_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute" });
        await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["oh"]));

        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DoAsync(s => s.ReleaseAsync(task.Id, null, office["kim"]))).Kind);
        Assert.Equal(TaskAnswerKind.Stale, (await office.DoAsync(s => s.ReleaseAsync(task.Id, 0, office["oh"]))).Kind);
        Assert.Equal(TaskAnswerKind.Done, (await office.DoAsync(s => s.ReleaseAsync(task.Id, 1, office["root"]))).Kind);

        Assert.Equal(TaskAnswerKind.Done, (await office.DoAsync(s => s.ClaimAsync(task.Id, 2, office["kim"]))).Kind);
        Assert.Equal("kim", (await office.NowAsync(task)).AssigneeId);
    }

    [Fact]
    public async Task A_page_that_is_older_than_the_task_cannot_change_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute" });
        await office.DoAsync(s => s.ClaimAsync(task.Id, 0, office["oh"]));
        await office.DoAsync(s => s.ReleaseAsync(task.Id, 1, office["oh"]));

        Assert.Equal(TaskAnswerKind.Stale, (await office.DoAsync(s => s.ClaimAsync(task.Id, 0, office["kim"]))).Kind);
        var decided = await office.DecideAsync(task, "kim", "완료", revision: 0);

        Assert.Equal((TaskAnswerKind.Stale, "그사이 내용이 바뀌었습니다. 새로 고친 화면에서 다시 확인해 주십시오."), (decided.Kind, decided.Message));
        Assert.True((await office.NowAsync(task)).IsOpen());
    }

    [Fact]
    public async Task A_leader_hands_work_to_somebody_of_the_office_but_never_to_another_office()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["position"] = "담당" });
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DoAsync(s => s.AssignAsync(task.Id, null, office["boss"], office["leader"]))).Kind);
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DoAsync(s => s.AssignAsync(task.Id, null, office["leader"], office["oh"]))).Kind);

        Assert.Equal(TaskAnswerKind.Done, (await office.DoAsync(s => s.AssignAsync(task.Id, 0, office["kim"], office["leader"]))).Kind);

        Assert.Equal("kim", (await office.NowAsync(task)).AssigneeId);
        Assert.Contains("kim", Assert.Single(await office.AuditAsync("task.assigned")).DataJson, StringComparison.Ordinal);
        Assert.Equal(TaskAnswerKind.Stale, (await office.DecideAsync(task, "oh", "완료")).Kind);
    }

    [Fact]
    public async Task A_leader_of_one_office_cannot_pull_over_the_approval_of_another()
    {
        await using var office = await TaskOffice.OpenAsync();
        var approval = await office.AskOneAsync(new() { ["role"] = "Province", ["position"] = "과장" });

        var pulled = await office.DoAsync(s => s.AssignAsync(approval.Id, null, office["oh"], office["leader"]));

        Assert.Equal(TaskAnswerKind.Forbidden, pulled.Kind);
        Assert.Null((await office.NowAsync(approval)).AssigneeId);
    }

    [Fact]
    public async Task Nobody_is_handed_what_they_are_excluded_from_nor_after_they_have_left()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["excluded"] = """["kim"]""" });
        office["oh"].IsActive = false;

        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DoAsync(s => s.AssignAsync(task.Id, null, office["kim"], office["root"]))).Kind);
        Assert.Equal(TaskAnswerKind.Forbidden, (await office.DoAsync(s => s.AssignAsync(task.Id, null, office["oh"], office["root"]))).Kind);
    }
}
