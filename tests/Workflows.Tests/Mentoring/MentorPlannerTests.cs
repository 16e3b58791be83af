using SmartFactory.Workflows.Mentoring;

namespace SmartFactory.Workflows.Tests.Mentoring;

public sealed class MentorPlannerTests
{
    private static readonly DateOnly Monday = new(2025, 6, 2);

    [Fact]
    public void Three_mentors_go_in_the_first_week_in_which_three_are_free()
    {
        var plan = MentorPlanner.Find(["a", "b", "c", "d"], [new MentorSpan("a", Monday, Monday.AddDays(42)), new MentorSpan("b", Monday, Monday.AddDays(7))], Monday, Monday.AddDays(70), 6);

        Assert.Equal(Monday.AddDays(7), plan!.Monday);
        Assert.Equal(["c", "d", "b"], plan.Mentors);
    }

    [Fact]
    public void Where_three_are_never_free_two_go()
    {
        var plan = MentorPlanner.Find(["a", "b"], [], Monday, Monday.AddDays(7), 8);

        Assert.Equal(2, plan!.Mentors.Count);
    }

    [Fact]
    public void Nobody_free_before_the_last_week_is_no_plan() =>
        Assert.Null(MentorPlanner.Find(["a"], [new MentorSpan("a", Monday, Monday.AddDays(21))], Monday, Monday.AddDays(14), 1));

    [Fact]
    public void A_residency_may_begin_in_the_week_another_ends() =>
        Assert.Equal(["a"], MentorPlanner.FreeIn(["a"], [new MentorSpan("a", Monday, Monday.AddDays(7))], Monday.AddDays(7), 1));

    [Fact]
    public void In_a_year_of_seventy_one_firms_no_mentor_is_in_two_places_in_one_week()
    {
        var mentors = Enumerable.Range(1, 30).Select(i => $"m{i:00}").ToList();
        var bookings = new List<MentorSpan>();
        foreach (var weeks in Enumerable.Repeat(6, 22).Concat(Enumerable.Repeat(8, 45)).Concat(Enumerable.Repeat(10, 4)))
        {
            var plan = MentorPlanner.Find(mentors, bookings, Monday, Monday.AddDays(7 * 50), weeks);
            Assert.NotNull(plan);
            bookings.AddRange(plan.Mentors.Select(m => new MentorSpan(m, plan.Monday, plan.Monday.AddDays(7 * plan.Weeks))));
        }

        // Teams of three need 22×6×3 + 45×8×3 + 4×10×3 = 1,596 mentor-weeks; the scheduler stays within what there is.
        Assert.All(bookings.GroupBy(b => b.MentorId), own => Assert.DoesNotContain(own, b => own.Any(o => o != b && o.Overlaps(b))));
    }
}
