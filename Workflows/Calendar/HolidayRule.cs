using System.Globalization;

namespace SmartFactory.Workflows.Calendar;

/// <summary>The holidays of a year by the rule of 관공서의 공휴일에 관한 규정. What no rule can know (temporary holidays, presidential elections) is entered by hand.</summary>
public static class HolidayRule
{
    private static readonly KoreanLunisolarCalendar Lunar = new();

    private enum Substitution
    {
        None,
        SundayOrOverlap,
        WeekendOrOverlap,
    }

    public static IReadOnlyList<Holiday> For(int year)
    {
        var days = new SortedDictionary<DateOnly, List<Day>>();
        foreach (var day in Days(year))
        {
            if (!days.TryGetValue(day.Date, out var sameDate))
            {
                days[day.Date] = sameDate = [];
            }

            sameDate.Add(day);
        }

        var result = days.ToDictionary(d => d.Key, d => string.Join("·", d.Value.Select(v => v.Name)));
        foreach (var (date, sameDate) in days)
        {
            if (NeedsSubstitute(date, sameDate))
            {
                var substitute = sameDate.Max(d => d.LastOfGroup).AddDays(1);
                while (IsWeekend(substitute) || result.ContainsKey(substitute))
                {
                    substitute = substitute.AddDays(1);
                }

                result[substitute] = sameDate[0].Name + " 대체공휴일";
            }
        }

        return [.. result.OrderBy(r => r.Key).Select(r => new Holiday { Date = r.Key, Name = r.Value, IsProvisional = true })];
    }

    private static bool NeedsSubstitute(DateOnly date, List<Day> sameDate)
    {
        if (sameDate.All(d => d.Substitution == Substitution.None))
        {
            return false;
        }

        return sameDate.Count > 1
            || date.DayOfWeek == DayOfWeek.Sunday
            || (date.DayOfWeek == DayOfWeek.Saturday && sameDate[0].Substitution == Substitution.WeekendOrOverlap);
    }

    private static IEnumerable<Day> Days(int year)
    {
        yield return Single(year, 1, 1, "신정", Substitution.None);
        foreach (var day in ThreeDays(FromLunar(year, 1, 1), "설날"))
        {
            yield return day;
        }

        yield return Single(year, 3, 1, "3·1절");
        if (year >= 2026)
        {
            yield return Single(year, 5, 1, "노동절");
            yield return Single(year, 7, 17, "제헌절");
        }

        yield return Single(year, 5, 5, "어린이날");
        var buddha = FromLunar(year, 4, 8);
        yield return new Day(buddha, "부처님오신날", Substitution.WeekendOrOverlap, buddha);
        yield return Single(year, 6, 6, "현충일", Substitution.None);
        yield return Single(year, 8, 15, "광복절");
        foreach (var day in ThreeDays(FromLunar(year, 8, 15), "추석"))
        {
            yield return day;
        }

        yield return Single(year, 10, 3, "개천절");
        yield return Single(year, 10, 9, "한글날");
        yield return Single(year, 12, 25, "기독탄신일");
        if (year % 4 == 0)
        {
            yield return Election(new DateOnly(year, 4, 9), "국회의원선거일");
        }

        if (year % 4 == 2)
        {
            yield return Election(new DateOnly(year, 5, 31), "지방선거일");
        }
    }

    private static Day Single(int year, int month, int day, string name, Substitution substitution = Substitution.WeekendOrOverlap)
    {
        var date = new DateOnly(year, month, day);
        return new Day(date, name, substitution, date);
    }

    private static IEnumerable<Day> ThreeDays(DateOnly middle, string name) =>
        Enumerable.Range(-1, 3).Select(i => new Day(middle.AddDays(i), i == 0 ? name : name + " 연휴", Substitution.SundayOrOverlap, middle.AddDays(1)));

    private static Day Election(DateOnly earliest, string name)
    {
        while (earliest.DayOfWeek != DayOfWeek.Wednesday)
        {
            earliest = earliest.AddDays(1);
        }

        return new Day(earliest, name, Substitution.None, earliest);
    }

    private static DateOnly FromLunar(int year, int month, int day)
    {
        // The framework numbers the leap month as a month of its own: later months move up by one.
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private sealed record Day(DateOnly Date, string Name, Substitution Substitution, DateOnly LastOfGroup);
}
