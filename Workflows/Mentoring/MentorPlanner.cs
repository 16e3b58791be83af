namespace SmartFactory.Workflows.Mentoring;

/// <summary>R17: finds the first weeks in which a team can live at a firm. No mentor is at two firms in one week.</summary>
public static class MentorPlanner
{
    /// <summary>Searches week by week from <paramref name="firstMonday"/>; first for a lead with two, then with one, then alone, as capacity allows.</summary>
    /// <param name="mentors">Ids in the order they are to be asked.</param>
    /// <param name="bookings">What is booked already.</param>
    /// <param name="firstMonday">The first week worth trying.</param>
    /// <param name="lastMonday">The last week a residency may begin.</param>
    /// <param name="weeks">Length of the residency.</param>
    public static MentorPlan? Find(IReadOnlyList<string> mentors, IReadOnlyList<MentorSpan> bookings, DateOnly firstMonday, DateOnly lastMonday, int weeks)
    {
        for (var size = Math.Min(3, mentors.Count); size >= 1; size--)
        {
            for (var monday = firstMonday; monday <= lastMonday; monday = monday.AddDays(7))
            {
                var free = FreeIn(mentors, bookings, monday, weeks);
                if (free.Count >= size)
                {
                    return new MentorPlan(monday, weeks, [.. free.Take(size)]);
                }
            }
        }

        return null;
    }

    /// <summary>Who has none of the weeks booked; those with the least to do come first.</summary>
    public static IReadOnlyList<string> FreeIn(IReadOnlyList<string> mentors, IReadOnlyList<MentorSpan> bookings, DateOnly monday, int weeks)
    {
        var span = new MentorSpan("", monday, monday.AddDays(7 * weeks));
        var busy = bookings.Where(b => b.Overlaps(span)).Select(b => b.MentorId).ToHashSet(StringComparer.Ordinal);
        var load = bookings.GroupBy(b => b.MentorId).ToDictionary(g => g.Key, g => g.Sum(b => b.End.DayNumber - b.Start.DayNumber), StringComparer.Ordinal);
        return [.. mentors.Where(m => !busy.Contains(m)).OrderBy(m => load.GetValueOrDefault(m))];
    }
}
