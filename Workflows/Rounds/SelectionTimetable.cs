using System.Text.Json;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Rounds;

/// <summary>When the letters of a round can go out: the due rules of the steps from the closing on, one after the other. Second passes (an absent firm, a missing sheet, a refusal) are not counted; offices that finish before their due dates make up for them.</summary>
public static class SelectionTimetable
{
    public static IReadOnlyList<SelectionStep> Steps { get; } = Load();

    /// <summary>Each step with the instant it is due; the last one is when firms can hear at the latest.</summary>
    public static IReadOnlyList<(SelectionStep Step, DateTimeOffset DueAt)> Of(Round round, BusinessCalendar calendar)
    {
        var at = round.CloseAt;
        var due = new List<(SelectionStep, DateTimeOffset)>();
        foreach (var step in Steps)
        {
            at = RuleOf(step).Compute(at, calendar);
            due.Add((step, at));
        }

        return due;
    }

    public static DateTimeOffset SelectAt(Round round, BusinessCalendar calendar) => Of(round, calendar)[^1].DueAt;

    /// <summary>Moves a selection that cannot be held, and with it what follows it. A later date than needed is the officers' own choice and stays.</summary>
    /// <returns>True when something moved.</returns>
    public static bool Hold(Round round, BusinessCalendar calendar)
    {
        var feasible = SelectAt(round, calendar);
        if (round.SelectAt >= feasible)
        {
            return false;
        }

        var shift = feasible - round.SelectAt;
        var length = round.EndAt - round.StartAt;
        var agreed = round.AgreementDueAt;
        round.SelectAt = feasible;
        RoundPlanner.SetAgreementDates(round, feasible, calendar);
        if (round.AgreementDueAt < agreed)
        {
            round.AgreementDueAt = agreed;
            RoundPlanner.SetWaitEnd(round);
        }

        round.StartAt = SeoulTime.At(calendar.SameOrNext((round.StartAt + shift).SeoulDate()), new TimeOnly(9, 0));
        round.EndAt = SeoulTime.At(calendar.SameOrPrevious((round.StartAt + length).SeoulDate()), DueRule.DefaultCutOff);
        return true;
    }

    /// <summary>As officers read it: "ST B5", or how many business days the meetings of a full panel take with their notice.</summary>
    internal static DueRule RuleOf(SelectionStep step) =>
        DueRule.Parse(step.Rule ?? $"B{PanelSchedule.BusinessDays(step.Meetings!, ScoringParameters.Shipped.FirmsPerPanel)}");

    private static SelectionStep[] Load()
    {
        using var stream = typeof(SelectionTimetable).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Rounds.selection-steps.json")
            ?? throw new InvalidOperationException("selection-steps.json is not embedded.");
        return JsonSerializer.Deserialize<SelectionStep[]>(stream, JsonSerializerOptions.Web)!;
    }
}
