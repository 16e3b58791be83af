using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Tasks;

/// <summary>Many at one task at the same moment, the same on either database.</summary>
public abstract class TaskRaceContract : IAsyncLifetime
{
    private const int Many = 32;

    private TaskOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_thirty_two_who_decide_at_once_one_wins_and_all_others_hear_who()
    {
        var task = await _office.AskOneAsync(new() { ["role"] = "Institute", ["actions"] = """["적합","부적합"]""" });

        var answers = await AtOnceAsync(n => _office.DoAsync(s => s.CompleteAsync(new TaskDecision(task.Id, 0, n % 2 == 0 ? "적합" : "부적합", []), Officer(n))));

        var won = Assert.Single(answers, a => a.Kind == TaskAnswerKind.Done);
        Assert.All(answers.Where(a => a != won), a => Assert.Equal((TaskAnswerKind.Stale, true), (a.Kind, a.Message.Contains($"{won.Task!.CompletedByName} 님이 처리", StringComparison.Ordinal))));
        Assert.Equal(won.Task!.CompletedBy, (await _office.NowAsync(task)).CompletedBy);
        Assert.Contains($"{won.Task.CompletedAction} {won.Task.CompletedBy}", Assert.Single(await _office.MailsAsync("common.result")).Text, StringComparison.Ordinal);
        Assert.Single(await _office.AuditAsync("task.completed"));
        var instance = await _office.ReadAsync(db => db.Instances.AsNoTracking().SingleAsync());
        Assert.Equal((WorkflowSubStatus.Finished, 2L), (instance.SubStatus, (long)instance.Version));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task Of_thirty_two_who_claim_at_once_one_holds_it()
    {
        var task = await _office.AskOneAsync(new() { ["role"] = "Institute" });

        var answers = await AtOnceAsync(n => _office.DoAsync(s => s.ClaimAsync(task.Id, 0, Officer(n))));

        var won = Assert.Single(answers, a => a.Kind == TaskAnswerKind.Done);
        Assert.All(answers.Where(a => a != won), a => Assert.Equal((TaskAnswerKind.Stale, $"{won.Task!.AssigneeName} 님이 맡고 있는 업무입니다."), (a.Kind, a.Message)));
        Assert.Single(await _office.AuditAsync("task.claimed"));
        Assert.Equal((won.Task!.AssigneeId, 1), ((await _office.NowAsync(task)).AssigneeId, (await _office.NowAsync(task)).Revision));
    }

    [Fact]
    public async Task When_all_of_a_panel_answer_at_once_the_workflow_goes_on_once()
    {
        var targets = new JsonArray([.. Enumerable.Range(0, Many).Select(n => new JsonObject { ["key"] = $"t{n}", ["group"] = "Institute" })]);
        var tasks = await _office.AskAsync(new() { ["targets"] = targets.ToJsonString() });

        var answers = await AtOnceAsync(n => _office.DoAsync(s => s.CompleteAsync(new TaskDecision(tasks[n].Id, 0, "완료", []), Officer(n))));

        Assert.All(answers, a => Assert.Equal(TaskAnswerKind.Done, a.Kind));
        Assert.Single(await _office.MailsAsync("common.result"));
        Assert.Equal(Many, (await _office.AuditAsync("task.completed")).Count);
        Assert.Equal([WorkflowSubStatus.Finished], await _office.ReadAsync(db => db.Instances.Select(i => i.SubStatus).ToListAsync()));
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task An_answer_that_meets_the_due_date_in_the_act_is_told_so()
    {
        var task = await _office.AskOneAsync(new() { ["role"] = "Institute", ["due"] = "B2" });
        var closing = new TaskCompletionSource();
        var due = _office.CommitAsync(async services =>
        {
            var fired = await services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(task.BookmarkId, new JsonObject { ["timeout"] = true });
            closing.SetResult();
            await Task.Delay(300);
            return fired;
        });
        await closing.Task;

        var answer = await _office.DoAsync(s => s.CompleteAsync(new TaskDecision(task.Id, 0, "완료", []), Officer(1)));

        Assert.True(await due);
        Assert.Equal(TaskAnswerKind.Stale, answer.Kind);
        Assert.StartsWith("기한(", answer.Message, StringComparison.Ordinal);
        Assert.Equal(StaffTaskStatus.TimedOut, (await _office.NowAsync(task)).Status);
        Assert.Empty(await _office.ViolationsAsync());
    }

    [Fact]
    public async Task Of_thirty_two_who_extend_at_once_one_does_and_there_is_one_new_due_date()
    {
        var task = await _office.AskOneAsync(new() { ["party"] = "company", ["due"] = "C10+", ["reminders"] = "R1" }, "SmartFactory.CompanyRequest");

        var answers = await AtOnceAsync(n => _office.CommitAsync(s => s.GetRequiredService<TaskExtension>().ExtendAsync(task.Id, null, "자료 준비", Officer(n))));

        Assert.Single(answers, a => a.Kind == TaskAnswerKind.Done);
        Assert.All(answers.Where(a => a.Kind != TaskAnswerKind.Done), a => Assert.Equal(TaskAnswerKind.Forbidden, a.Kind));
        Assert.Single(await _office.MailsAsync("common.extended"));
        var due = (await _office.NowAsync(task)).DueAt;
        Assert.Equal([due], await _office.ReadAsync(db => db.Timers.Where(t => t.Kind == TimerKinds.Bookmark && t.FiredAt == null).Select(t => (DateTimeOffset?)t.DueAt).ToListAsync()));
    }

    private protected abstract Task<TaskOffice> OpenAsync();

    private static Person Officer(int n) => new() { Id = $"officer-{n}", DisplayName = $"담당 {n}.", Area = Area.Institute, Position = "담당" };

    private static async Task<TaskAnswer[]> AtOnceAsync(Func<int, Task<TaskAnswer>> act)
    {
        var gun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, Many).Select(async n =>
        {
            await gun.Task;
            return await act(n);
        }).ToList();
        gun.SetResult();
        return await Task.WhenAll(all);
    }
}
