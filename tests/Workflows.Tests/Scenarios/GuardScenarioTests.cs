using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Guards;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Tests.Scenarios;

public sealed class GuardScenarioTests
{
    [Fact]
    public async Task A_case_an_office_forgets_is_told_to_the_division_then_to_the_bureau_again_and_again_and_nothing_is_decided()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("agreement.cost", action: null);
        await scenario.StartAsync("sf-project");
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddMonths(1));

        // The firm was put there without having applied; the rules on receipts say so from the first day.
        var before = await scenario.ViolationsAsync();
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddMonths(3).AddDays(5));

        var first = Assert.Single(await IncidentsAsync(scenario));
        Assert.Equal("기한을 넘긴 건: '협약' 절차가 처리 한계인 2025-09-16(화)을(를) 넘겨 진행 중입니다. 1번째 알림입니다.", first.Message);
        Assert.Equal(["과장"], await ToldAsync(scenario, 1));
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddDays(70));

        Assert.Equal(3, (await IncidentsAsync(scenario)).Count);
        Assert.Equal(["과장", "국장"], await ToldAsync(scenario, 2));
        Assert.Equal(["과장", "국장"], await ToldAsync(scenario, 3));
        Assert.Equal(ProjectStatus.Preparing, (await scenario.ProjectAsync()).Status);
        Assert.Equal(["Suspended"], (await scenario.InstancesAsync())["sf-agreement"]);
        Assert.Empty((await scenario.ViolationsAsync()).Except(before));
    }

    [Fact]
    public async Task The_letter_names_who_holds_the_case_and_says_that_time_decides_nothing()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("agreement.cost", action: null);
        await scenario.StartAsync("sf-project");
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddMonths(4).AddDays(5));

        var letter = await scenario.Db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Template == "staff.guard");
        Assert.Contains("협약 " + scenario.Number, letter.Subject, StringComparison.Ordinal);
        Assert.Contains("사업비 검토(전북테크노파크 담당)", letter.Text, StringComparison.Ordinal);
        Assert.Contains("기업에 불리한 결정이 내려지지는 않습니다", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_dies_with_its_instance_whether_it_finishes_or_is_cancelled()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("agreement.cost", action: null);
        await scenario.StartAsync("sf-project");
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddMonths(1));
        Assert.Equal(["sf-agreement", "sf-project"], await GuardedAsync(scenario));
        var agreement = await scenario.Db.Instances.AsNoTracking().SingleAsync(i => i.DefinitionId == "sf-agreement");

        await scenario.CommitAsync(async s =>
        {
            await s.GetRequiredService<IWorkflowRuntime>().CancelAsync(agreement.Id);
            return true;
        });
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddMonths(6));

        var running = await scenario.Db.Instances.AsNoTracking().Where(i => i.Status == WorkflowStatus.Running).Select(i => i.DefinitionId).OrderBy(d => d).ToListAsync();
        Assert.DoesNotContain("sf-agreement", running);
        Assert.Equal(running, await GuardedAsync(scenario));
        Assert.DoesNotContain(await IncidentsAsync(scenario), i => i.InstanceId == agreement.Id);
    }

    [Fact]
    public async Task A_guard_that_is_counted_from_a_date_of_the_round_moves_with_it()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        var round = await scenario.Db.Set<Round>().AsNoTracking().SingleAsync();
        await scenario.StartAsync("sf-succession", correlation: $"{round.Id}:JS1:52130");
        var armed = await scenario.Db.Timers.AsNoTracking().SingleAsync(t => t.Kind == "guard");
        Assert.InRange(armed.DueAt, round.WaitEndAt.AddMonths(3).AddHours(-12), round.WaitEndAt.AddMonths(3).AddDays(10));

        scenario.Clock.MoveTo(armed.DueAt);
        await scenario.CommitAsync(async s =>
        {
            var moved = await s.GetRequiredService<ProgrammeDbContext>().Set<Round>().SingleAsync();
            moved.WaitEndAt = round.WaitEndAt.AddMonths(6);
            await s.GetRequiredService<ProgrammeDbContext>().SaveChangesAsync();
            var taken = await s.GetRequiredService<ITimerQueue>().TakeAsync(armed.Id);
            await s.GetRequiredService<GuardTimer>().FireAsync(taken!, default);
            return true;
        });

        Assert.Empty(await IncidentsAsync(scenario));
        var next = await scenario.Db.Timers.AsNoTracking().SingleAsync(t => t.Kind == "guard" && t.FiredAt == null);
        Assert.InRange(next.DueAt, round.WaitEndAt.AddMonths(9).AddHours(-12), round.WaitEndAt.AddMonths(9).AddDays(10));
    }

    [Theory]
    [InlineData("14M", "2026-03-01")]
    [InlineData("2Y", "2027-01-01")]
    [InlineData(" 90D ", "2025-04-01")]
    public void A_guard_is_a_count_of_days_months_or_years(string text, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), GuardPeriod.TryParse(text)!.After(new DateTimeOffset(2025, 1, 1, 3, 0, 0, TimeSpan.Zero)).SeoulDate());

    [Theory]
    [InlineData("")]
    [InlineData("0M")]
    [InlineData("14")]
    [InlineData("M")]
    [InlineData("someday+3M")]
    [InlineData("14 months")]
    public void What_is_no_guard_is_refused(string text) => Assert.Null(GuardPeriod.TryParse(text));

    private static Task<List<IncidentRow>> IncidentsAsync(ProjectScenario scenario) =>
        scenario.Db.Incidents.AsNoTracking().Where(i => i.Source == "guard").OrderBy(i => i.Id).ToListAsync();

    /// <summary>The ranks that got the letter of this number.</summary>
    private static async Task<List<string?>> ToldAsync(ProjectScenario scenario, int times)
    {
        var marked = $"({times}번째";
        var told = await scenario.Db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Template == "staff.guard" && m.Subject.Contains(marked)).Select(m => m.Recipient).ToListAsync();
        return await scenario.Db.Set<Person>().AsNoTracking().Where(p => told.Contains(p.Email!)).Select(p => p.Position).OrderBy(p => p).ToListAsync();
    }

    private static Task<List<string>> GuardedAsync(ProjectScenario scenario) => (
        from timer in scenario.Db.Timers.AsNoTracking()
        join instance in scenario.Db.Instances.AsNoTracking() on timer.InstanceId equals instance.Id
        where timer.Kind == "guard" && timer.FiredAt == null
        orderby instance.DefinitionId
        select instance.DefinitionId).ToListAsync();
}
