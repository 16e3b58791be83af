using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Scenarios;

/// <summary>The forms of the shipped definitions, filled with what cannot be: the officer reads it beside the field and the case does not fail.</summary>
public sealed class ImpossibleAmountTests
{
    [Fact]
    public async Task More_than_was_asked_for_is_not_accepted_and_the_task_stays_open()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.Answer("agreement.cost", action: null).StartAsync("sf-project");
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddDays(20));

        var answer = await DecideAsync(scenario, "agreement.cost", "승인", data => new JsonObject
        {
            ["items"] = new JsonArray([.. data["items"]!.AsArray().Select(i => (JsonNode)new JsonObject { ["key"] = i!["key"]!.DeepClone(), ["accepted"] = i["requested"]!.GetValue<long>() + 1 })]),
        });

        Assert.Equal(TaskAnswerKind.Invalid, answer.Kind);
        Assert.Equal("인정액(원, 신청액 이하): 30,000,000 이하여야 합니다.", answer.Errors["items[0].accepted"]);
        Assert.True(await scenario.Db.Set<StaffTask>().AsNoTracking().AnyAsync(t => t.TaskType == "agreement.cost" && t.CompletedAt == null));
        Assert.Empty(await scenario.IncidentsAsync());
    }

    [Fact]
    public async Task A_plan_whose_items_do_not_make_its_total_is_given_back_to_the_firm_at_once()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.Answer("agreement.plan", action: null).StartAsync("sf-project");
        await scenario.WalkAsync(scenario.Clock.GetUtcNow().AddDays(2));

        var answer = await DecideAsync(scenario, "agreement.plan", "제출", _ => new JsonObject
        {
            ["items"] = new JsonArray(new JsonObject { ["item"] = "장비", ["amount"] = "20,000,000" }, new JsonObject { ["item"] = "설치", ["amount"] = 5_000_000 }),
            ["total"] = 24_000_000,
            ["kpis"] = new JsonArray(new JsonObject { ["name"] = "불량률", ["unit"] = "%", ["direction"] = "감소", ["baseline"] = 3.5, ["target"] = 3.5, ["weight"] = 90 }),
        });

        Assert.Equal("총사업비(원, 합계): 항목의 합계 25,000,000과(와) 같아야 합니다.", answer.Errors["total"]);
        Assert.Equal("목표값: '기준값'과(와) 달라야 합니다.", answer.Errors["kpis[0].target"]);
        Assert.Equal("성과지표: 가중치(%)의 합계가 100이어야 합니다. 지금은 90입니다.", answer.Errors["kpis"]);
    }

    [Fact]
    public async Task Shares_that_do_not_give_the_amount_resolved_are_refused_and_right_ones_are_booked()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.Answer("payment.record", action: null).StartAsync("sf-project");
        await scenario.WalkAsync(new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero));
        await scenario.CommitAsync(async s => await s.GetRequiredService<PaymentService>().RequestAsync(
            (await s.GetRequiredService<ProjectService>().FindAsync(scenario.Number))!, PaymentKind.Advance, 10_000_000, new PaymentDetails("전북은행 000", [])));
        await scenario.WalkAsync(new DateTimeOffset(2025, 10, 20, 0, 0, 0, TimeSpan.Zero));

        var wrong = await DecideAsync(scenario, "payment.record", "완료", _ => Paid(5_000_000, 4_000_000));
        Assert.Equal("시군비(원): 도비(원) + 시군비(원)의 합계가 10,000,000이어야 합니다. 지금은 9,000,000입니다.", Assert.Single(wrong.Errors).Value);

        var right = await DecideAsync(scenario, "payment.record", "완료", _ => Paid(5_000_000, 5_000_000));
        Assert.True(right.IsDone, right.Message);
        Assert.Equal(10_000_000, (await scenario.ProjectAsync()).PaidAmount);
        Assert.Empty(await scenario.IncidentsAsync());
    }

    private static JsonObject Paid(long province, long municipality) => new()
    {
        ["treasuryNumber"] = "BT-1", ["paidAt"] = "2025-10-20", ["province"] = province, ["municipality"] = municipality,
    };

    private static async Task<TaskAnswer> DecideAsync(ProjectScenario scenario, string taskType, string action, Func<JsonObject, JsonObject> fill)
    {
        var task = await scenario.Db.Set<StaffTask>().AsNoTracking().SingleAsync(t => t.TaskType == taskType && t.CompletedAt == null);
        var people = await scenario.Db.Set<Person>().AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var doer = people.First(p => task.AssigneeId == p.Id || (task.CandidateGroup is { } group && CandidateGroup.Parse(group).Includes(p)));
        var answer = fill((JsonObject)JsonNode.Parse(task.DataJson)!);
        return await scenario.CommitAsync(s => s.GetRequiredService<TaskService>().CompleteAsync(new TaskDecision(task.Id, task.Revision, action, answer), doer));
    }
}
