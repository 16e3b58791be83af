using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class TaskDecisionTests
{
    private const string Form = """[{"key":"reason","label":"사유","type":"textarea","requiredWhen":{"action":["부적합"]}},{"key":"amount","label":"금액","type":"money","min":0}]""";

    private static JsonObject Review => new() { ["role"] = "Institute", ["form"] = Form, ["actions"] = """["적합","부적합"]""" };

    [Fact]
    public async Task A_decision_goes_to_the_workflow_with_who_took_it()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(Review);

        var answer = await office.DecideAsync(task, "oh", "부적합", new() { ["reason"] = "증빙이 없습니다.", ["amount"] = "1,000" }, revision: 0);

        Assert.Equal(TaskAnswerKind.Done, answer.Kind);
        var now = await office.NowAsync(task);
        Assert.Equal((StaffTaskStatus.Completed, "부적합", "oh", 1), (now.Status, now.CompletedAction, now.CompletedBy, now.Revision));
        Assert.Equal(1_000, JsonNode.Parse(now.CompletionJson!)!["amount"]!.GetValue<long>());
        Assert.Contains("부적합 oh", Assert.Single(await office.MailsAsync("common.result")).Text, StringComparison.Ordinal);
        Assert.Equal([WorkflowSubStatus.Finished], await office.ReadAsync(db => db.Instances.Select(i => i.SubStatus).ToListAsync()));
        Assert.Empty(await office.ViolationsAsync());
    }

    [Fact]
    public async Task Who_comes_second_hears_who_decided_what_and_when()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(Review);
        await office.DecideAsync(task, "oh", "적합");

        var late = await office.DecideAsync(task, "kim", "부적합", new() { ["reason"] = "다시 보니 아닙니다." }, revision: 0);

        Assert.Equal((TaskAnswerKind.Stale, "이미 2026-03-09(월) 10:00에 oh 님이 처리했습니다(적합)."), (late.Kind, late.Message));
        Assert.Equal("적합", (await office.NowAsync(task)).CompletedAction);
        Assert.Single(await office.MailsAsync("common.result"));
    }

    [Fact]
    public async Task The_same_click_twice_is_answered_like_the_first_and_done_once()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(Review);
        await office.DecideAsync(task, "oh", "적합", revision: 0);

        Assert.Equal(TaskAnswerKind.Repeated, (await office.DecideAsync(task, "oh", "적합", revision: 0)).Kind);
        Assert.Equal(TaskAnswerKind.Stale, (await office.DecideAsync(task, "oh", "부적합", new() { ["reason"] = "마음이 바뀜" })).Kind);

        Assert.Single(await office.MailsAsync("common.result"));
        Assert.Single(await office.AuditAsync("task.completed"));
    }

    [Fact]
    public async Task Faults_in_the_form_are_named_by_field_and_the_task_stays_open_with_what_was_typed()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(Review);
        await office.DoAsync(s => s.SaveDraftAsync(task.Id, new() { ["amount"] = "천원" }, office["oh"]));

        var answer = await office.DecideAsync(task, "oh", "부적합", new() { ["amount"] = "천원" });

        Assert.Equal(TaskAnswerKind.Invalid, answer.Kind);
        Assert.Equal("사유: '부적합' 결정에는 꼭 입력해 주십시오.", answer.Errors["reason"]);
        Assert.Equal("금액: 숫자로 입력해 주십시오.", answer.Errors["amount"]);
        var now = await office.NowAsync(task);
        Assert.True(now.IsOpen());
        Assert.Equal((0, """{"amount":"천원"}"""), (now.Revision, now.DraftJson));
        Assert.Empty(await office.AuditAsync("task.completed"));
        Assert.Equal(TaskAnswerKind.Done, (await office.DecideAsync(task, "oh", "적합")).Kind);
    }

    [Fact]
    public async Task An_action_that_is_not_on_offer_is_no_decision()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(Review);

        Assert.Equal((TaskAnswerKind.Invalid, "고를 수 없는 결정입니다."), await KindAsync(office.DecideAsync(task, "oh", TaskActivity.TimedOut)));
        Assert.Equal((TaskAnswerKind.Invalid, "고를 수 없는 결정입니다."), await KindAsync(office.DecideAsync(task, "oh", "승인")));

        Assert.True((await office.NowAsync(task)).IsOpen());
    }

    [Fact]
    public async Task A_file_nobody_uploaded_is_not_taken()
    {
        await using var office = await TaskOffice.OpenAsync();
        var task = await office.AskOneAsync(new() { ["role"] = "Institute", ["form"] = """[{"key":"paper","label":"서류","type":"file","required":true}]""" });

        var answer = await office.DecideAsync(task, "oh", "완료", new() { ["paper"] = "0123456789abcdef0123456789abcdef" });

        Assert.Equal(TaskAnswerKind.Invalid, answer.Kind);
        Assert.NotEmpty(answer.Errors);
        Assert.True((await office.NowAsync(task)).IsOpen());
    }

    [Fact]
    public async Task Several_targets_wake_the_workflow_once_after_the_last_answer()
    {
        await using var office = await TaskOffice.OpenAsync();
        var tasks = await office.AskAsync(new() { ["targets"] = """[{"key":"a","label":"평가 1","userId":"oh"},{"key":"b","label":"평가 2","userId":"kim"},{"key":"c","label":"평가 3","userId":"judge"}]""", ["actions"] = """["적합","부적합"]""" });
        Assert.Single(tasks.Select(t => t.BookmarkId).Distinct());

        await office.DecideAsync(tasks.Single(t => t.TargetKey == "c"), "judge", "부적합");
        await office.DecideAsync(tasks.Single(t => t.TargetKey == "a"), "oh", "적합");
        Assert.Empty(await office.MailsAsync("common.result"));
        await office.DecideAsync(tasks.Single(t => t.TargetKey == "b"), "kim", "적합");

        var told = Assert.Single(await office.MailsAsync("common.result"));
        Assert.Contains("완료", told.Text, StringComparison.Ordinal);
        Assert.Contains("a=completed/적합 b=completed/적합 c=completed/부적합", told.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await office.AuditAsync("task.completed")).Count);
        Assert.Empty(await office.ViolationsAsync());
    }

    private static async Task<(TaskAnswerKind, string)> KindAsync(Task<TaskAnswer> answer) => ((await answer).Kind, (await answer).Message);
}
