using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class TaskDueTests
{
    [Fact]
    public async Task The_due_date_closes_what_is_still_open_and_the_workflow_goes_on_by_that_port()
    {
        await using var office = await TaskOffice.OpenAsync();
        var tasks = await office.AskAsync(new() { ["due"] = "B2", ["targets"] = """[{"key":"a","userId":"oh"},{"key":"b","userId":"kim"}]""" });
        await office.DecideAsync(tasks.Single(t => t.TargetKey == "a"), "oh", "완료");
        var open = tasks.Single(t => t.TargetKey == "b");

        await office.WalkAsync("2026-03-11T17:59:59");
        Assert.True((await office.NowAsync(open)).IsOpen());
        await office.WalkAsync("2026-03-11T18:00");

        Assert.Equal(StaffTaskStatus.TimedOut, (await office.NowAsync(open)).Status);
        var told = Assert.Single(await office.MailsAsync("common.result")).Text;
        Assert.Contains("기한경과", told, StringComparison.Ordinal);
        Assert.Contains("a=completed/완료 b=timedOut/-", told, StringComparison.Ordinal);
        Assert.Equal(open.Id, Assert.Single(await office.AuditAsync("task.timedOut")).Subject);
        var late = await office.DecideAsync(open, "kim", "완료");
        Assert.Equal((TaskAnswerKind.Stale, "기한(2026-03-11(수) 18:00)이 지나 닫힌 업무입니다."), (late.Kind, late.Message));
        Assert.Empty(await office.ViolationsAsync());
    }

    [Fact]
    public async Task An_answer_counts_until_the_last_second_and_not_after_it_even_when_the_timer_is_late()
    {
        await using var office = await TaskOffice.OpenAsync();
        var punctual = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "B2" });
        var late = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "B2" });

        office.Clock.MoveTo(TaskOffice.Instant("2026-03-11T17:59:59"));
        Assert.Equal(TaskAnswerKind.Done, (await office.DecideAsync(punctual, "oh", "완료")).Kind);
        office.Clock.MoveTo(TaskOffice.Instant("2026-03-11T18:00"));
        var refused = await office.DecideAsync(late, "oh", "완료");

        Assert.Equal((TaskAnswerKind.Stale, "기한(2026-03-11(수) 18:00)이 지나 닫힌 업무입니다."), (refused.Kind, refused.Message));
        await office.WalkAsync("2026-03-11T18:00");
        Assert.Equal(StaffTaskStatus.TimedOut, (await office.NowAsync(late)).Status);
    }

    [Fact]
    public async Task A_late_office_is_reported_to_its_people_then_its_leader_then_the_division_and_its_task_stays_open()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "ST B2" });

        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(
            ["03-12 09:00 kim", "03-12 09:00 leader", "03-12 09:00 oh", "03-16 09:00 leader", "03-18 09:00 boss"],
            await office.PostmarksAsync("staff.escalate"));
        Assert.True((await office.NowAsync(task)).IsOpen());
        Assert.Equal(TaskAnswerKind.Done, (await office.DecideAsync(task, "oh", "완료")).Kind);
        Assert.Equal(5, (await office.MailsAsync("staff.escalate")).Count);
    }

    [Fact]
    public async Task Of_a_late_task_that_somebody_holds_only_the_holder_is_told_and_nobody_once_it_is_done()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "ST B2" });
        await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["kim"]));

        await office.WalkAsync("2026-03-13T10:00");
        await office.DecideAsync(task, "kim", "완료");
        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(["03-12 09:00 kim"], await office.PostmarksAsync("staff.escalate"));
    }

    [Fact]
    public async Task Each_late_office_of_a_shared_task_is_reported_to_its_own_people()
    {
        await using var office = await TaskOffice.OpenAsync();
        await office.AskAsync(new() { ["role"] = "Municipality", ["due"] = "ST B2", ["targets"] = """[{"key":"g","municipalityCode":"52130"},{"key":"i","municipalityCode":"52140"}]""" });

        await office.WalkAsync("2026-03-12T12:00");

        Assert.Equal(["03-12 09:00 gunsan", "03-12 09:00 iksan"], await office.PostmarksAsync("staff.escalate"));
    }

    [Fact]
    public async Task Reminders_come_on_the_seventh_third_and_last_day_and_end_with_the_due_date()
    {
        await using var office = await TaskOffice.OpenAsync();
        await office.AskOneAsync(new() { ["party"] = "company", ["due"] = "=2026-03-26T18:00", ["reminders"] = "R731" }, "SmartFactory.CompanyRequest");

        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(["03-09 10:00 c1-staff"], await office.PostmarksAsync("common.request"));
        Assert.Equal(["03-19 09:00 c1-staff", "03-23 09:00 c1-staff", "03-25 09:00 c1-staff"], await office.PostmarksAsync("common.due"));
        Assert.Contains("마감 3일 전", (await office.MailsAsync("common.due"))[1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_they_have_done()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["party"] = "company", ["due"] = "=2026-03-26T18:00", ["reminders"] = "R731" }, "SmartFactory.CompanyRequest");
        await office.WalkAsync("2026-03-20T10:00");
        await office.DecideAsync(task, "firm", "제출");

        Assert.Null(await office.Services.GetRequiredService<IDispatchPump>().NextDueAsync());
        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(["03-19 09:00 c1-staff"], await office.PostmarksAsync("common.due"));
        Assert.Equal(StaffTaskStatus.Completed, (await office.NowAsync(task)).Status);
        Assert.Single(await office.MailsAsync("common.result"));
    }

    [Fact]
    public async Task Of_several_only_those_who_have_not_answered_are_reminded()
    {
        await using var office = await TaskOffice.OpenAsync();
        var tasks = await office.AskAsync(new() { ["due"] = "=2026-03-26T18:00", ["reminders"] = "R31", ["targets"] = """[{"key":"a","userId":"oh"},{"key":"b","userId":"kim"}]""" });
        await office.DecideAsync(tasks.Single(t => t.TargetKey == "a"), "oh", "완료");

        await office.WalkAsync("2026-03-26T17:00");

        Assert.Equal(["03-23 09:00 kim", "03-25 09:00 kim"], await office.PostmarksAsync("common.due"));
    }

    [Fact]
    public async Task When_another_branch_ends_the_case_the_task_is_closed_and_who_had_taken_it_is_told()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "=2026-03-26T18:00", ["reminders"] = "R731" });
        await office.DoAsync(s => s.ClaimAsync(task.Id, null, office["kim"]));

        await EndCaseAsync(office);
        await office.WalkAsync("2026-06-30T09:00");

        Assert.Equal(StaffTaskStatus.Cancelled, (await office.NowAsync(task)).Status);
        var told = Assert.Single(await office.MailsAsync("common.result"));
        Assert.Equal("kim@example.org", told.Recipient);
        Assert.Contains("다른 절차가 먼저 진행되어", told.Text, StringComparison.Ordinal);
        Assert.Single(await office.AuditAsync("task.superseded"));
        Assert.Empty(await office.MailsAsync("common.due"));
        var late = await office.DecideAsync(task, "kim", "완료");
        Assert.Equal((TaskAnswerKind.Stale, "다른 절차가 먼저 진행되어 닫힌 업무입니다."), (late.Kind, late.Message));
        Assert.Empty(await office.ViolationsAsync());
    }

    [Fact]
    public async Task A_task_nobody_had_taken_vanishes_without_a_mail_and_of_several_each_holder_gets_one()
    {
        await using var office = await TaskOffice.OpenAsync();
        await office.AskOneAsync(new() { ["role"] = "Institute" });
        await office.AskAsync(new() { ["targets"] = """[{"key":"a","userId":"oh"},{"key":"b","userId":"oh"},{"key":"c","userId":"judge"}]""" });

        await EndCaseAsync(office);

        Assert.Equal(["judge@example.org", "oh@example.org"], (await office.MailsAsync("common.result")).Select(m => m.Recipient));
        Assert.Equal(4, await office.ReadAsync(db => db.Set<StaffTask>().CountAsync(t => t.Status == StaffTaskStatus.Cancelled)));
    }

    [Fact]
    public async Task A_demonstration_person_is_written_to_like_anybody_and_once()
    {
        await using var office = await TaskOffice.OpenAsync();
        Assert.True(office["oh"].IsDemo);
        await office.AskOneAsync(new() { ["role"] = "Institute", ["assignee"] = "oh", ["due"] = "B2", ["notice"] = "common.due" });

        var pump = office.Services.GetRequiredService<MailPump>();
        Assert.Equal(1, await pump.SendDueAsync());
        Assert.Equal(0, await pump.SendDueAsync());

        var mail = Assert.Single(await office.MailsAsync("common.due"));
        Assert.Equal(("oh@example.org", OutboxStatus.Sent), (mail.Recipient, mail.Status));
    }

    private static async Task EndCaseAsync(TaskOffice office)
    {
        await office.CommitAsync(async services =>
        {
            await services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync(TaskFlow.EndingEvent, TaskOffice.Case);
            return true;
        });
        await office.Services.GetRequiredService<IDispatchPump>().DrainAsync();
    }
}
