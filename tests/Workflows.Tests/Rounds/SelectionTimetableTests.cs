using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tests.Architecture;

namespace SmartFactory.Workflows.Tests.Rounds;

public sealed class SelectionTimetableTests
{
    private static readonly BusinessCalendar Calendar = new(HolidayTable.Shipped);

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void A_plan_promises_no_selection_before_its_steps_are_due(int year)
    {
        var round = RoundPlanner.Plan(year, null, Calendar);

        Assert.True(round.SelectAt >= SelectionTimetable.SelectAt(round, Calendar));
        Assert.True(Calendar.IsBusinessDay(round.SelectAt.SeoulDate()));
        Assert.Equal(new TimeOnly(9, 0), TimeOnly.FromDateTime(round.SelectAt.ToSeoul().DateTime));
    }

    [Fact]
    public void What_follows_the_selection_moves_with_it()
    {
        var round = RoundPlanner.Plan(2025, null, Calendar);

        // Closing 25 March; 15 May and 30 May were the published days, fifteen days apart, a year of building.
        Assert.Equal("2025-07-24(목) 09:00", SeoulTime.Text(round.SelectAt));
        Assert.Equal("2025-08-25(월) 18:00", SeoulTime.Text(round.AgreementDueAt));
        Assert.Equal("2025-09-24(수) 18:00", SeoulTime.Text(round.WaitEndAt));
        Assert.Equal("2025-08-08(금) 09:00", SeoulTime.Text(round.StartAt));
        Assert.Equal("2026-08-07(금) 18:00", SeoulTime.Text(round.EndAt));
    }

    [Fact]
    public void Each_step_is_due_when_its_rule_says_counted_from_the_one_before()
    {
        var round = RoundPlanner.Plan(2025, null, Calendar);
        var from = round.CloseAt;

        foreach (var (step, dueAt) in SelectionTimetable.Of(round, Calendar))
        {
            Assert.Equal(SelectionTimetable.RuleOf(step).Compute(from, Calendar), dueAt);
            Assert.True(dueAt > from, step.Name);
            from = dueAt;
        }
    }

    [Fact]
    public void A_panel_of_24_firms_needs_four_days_after_the_notice()
    {
        var rules = SelectionTimetable.Steps.Where(s => s.Meetings is not null).ToDictionary(s => s.Meetings!, s => SelectionTimetable.RuleOf(s).Text);

        Assert.Equal(("B7", "B9"), (rules["site"], rules["presentation"]));
    }

    [Fact]
    public void A_later_closing_moves_the_selection_and_an_earlier_one_does_not()
    {
        var round = RoundPlanner.Plan(2025, null, Calendar);
        var (selectAt, startAt) = (round.SelectAt, round.StartAt);

        Assert.False(SelectionTimetable.Hold(round, Calendar));
        round.CloseAt = round.CloseAt.AddDays(-5);
        Assert.False(SelectionTimetable.Hold(round, Calendar));
        Assert.Equal((selectAt, startAt), (round.SelectAt, round.StartAt));

        round.CloseAt = round.CloseAt.AddDays(19);
        Assert.True(SelectionTimetable.Hold(round, Calendar));
        Assert.True(round.SelectAt > selectAt && round.StartAt > startAt);
    }

    [Fact]
    public void Dates_officers_set_later_than_needed_stay()
    {
        var round = RoundPlanner.Plan(2025, null, Calendar);
        var agreementDueAt = round.AgreementDueAt.AddDays(60);
        round.AgreementDueAt = agreementDueAt;
        round.CloseAt = round.CloseAt.AddDays(14);

        SelectionTimetable.Hold(round, Calendar);

        Assert.Equal(agreementDueAt, round.AgreementDueAt);
        Assert.Equal(agreementDueAt.SeoulDate().AddDays(30), round.WaitEndAt.SeoulDate());
    }

    [Fact]
    public void The_rules_are_those_of_the_shipped_definitions()
    {
        var definitions = JsonNode.Parse(SourceTree.Read("workflows.json"))!["workflows"]!.AsArray();
        foreach (var step in SelectionTimetable.Steps.Where(s => s.Definition is not null))
        {
            var definition = definitions.Single(d => (string?)d!["definitionId"] == step.Definition)!;
            var activity = definition["root"]!["activities"]!.AsArray().Single(a => (string?)a!["id"] == step.Activity)!;

            Assert.Contains($"{step.Rule}", activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        }
    }
}
