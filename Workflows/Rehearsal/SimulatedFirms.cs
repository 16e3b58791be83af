using System.Globalization;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The firms of one rehearsed call: how many per track, where they sit, when they send.</summary>
internal static class SimulatedFirms
{
    /// <summary>Applications per track of the known years (ruling 16); other years take the last one's proportions.</summary>
    private static readonly Dictionary<int, (string Track, double Share)[]> Demand = new()
    {
        [2024] = [("JS1", 53), ("JS2", 95), ("JS3", 28)],
        [2025] = [("JS1", 41), ("JS2", 123), ("JS3", 12)],
        [2026] = [("JS1", 45), ("JS2", 75), ("JS3", 9)],
    };

    private static readonly (string Code, double Weight)[] Municipalities =
    [
        ("52110", 20), ("52130", 16), ("52140", 18), ("52710", 14), ("52210", 8), ("52180", 8), ("52190", 4), ("52790", 3),
        ("52800", 3), ("52770", 2), ("52750", 2), ("52720", 0.7), ("52730", 0.7), ("52740", 0.7),
    ];

    /// <summary>Share of submissions by days before closing: from, to (exclusive), weight.</summary>
    private static readonly ((double From, double To) Days, double Weight)[] Arrivals =
    [
        ((14, 21), 6), ((8, 14), 10), ((4, 8), 14), ((3, 4), 8), ((2, 3), 12), ((1, 2), 20), ((1 / 24.0, 1), 18), ((0, 1 / 24.0), 12),
    ];

    public static IReadOnlyList<SimulatedFirm> Of(Round round, RehearsalOptions options, Dice dice)
    {
        var senders = LargestRemainder(Demand.GetValueOrDefault(options.Year, Demand[2026]), options.Applicants);
        var drafters = LargestRemainder(Demand.GetValueOrDefault(options.Year, Demand[2026]), (int)Math.Round(options.Applicants * 0.12 / 0.88));
        var firms = new List<SimulatedFirm>();
        foreach (var track in senders.Keys.Order(StringComparer.Ordinal))
        {
            for (var n = 0; n < senders[track] + drafters[track]; n++)
            {
                firms.Add(Make(round, options, track, firms.Count, n < senders[track], dice));
            }
        }

        return firms;
    }

    /// <summary>A well-formed business number (R1) of the rehearsal's own range.</summary>
    public static string BusinessNumber(int index)
    {
        int[] weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
        var digits = string.Create(CultureInfo.InvariantCulture, $"490{index:D6}");
        var sum = digits.Select((d, i) => (d - '0') * weights[i]).Sum() + ((digits[8] - '0') * 5 / 10);
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(10 - (sum % 10)) % 10}");
    }

    private static SimulatedFirm Make(Round round, RehearsalOptions options, string track, int index, bool sends, Dice dice)
    {
        // A demonstration plays two years; each has firms of its own.
        var number = BusinessNumber(index + 1 + (options.Call is null ? 0 : 500));
        var open = round.Cells.Where(c => c.Track == track && c.Quota > 0).Select(c => c.MunicipalityCode).ToHashSet();
        var places = Municipalities.Where(m => open.Count == 0 || open.Contains(m.Code)).Select(m => (m.Code, m.Weight)).ToList();
        return new SimulatedFirm(
            number,
            SimulatedNames.Shipped.Firm(options.Call is null ? index : index + 300),
            SimulatedNames.Shipped.Person(dice, number + "/ceo"),
            SimulatedNames.Shipped.Person(dice, number + "/staff"),
            track,
            dice.Pick(places, number, "municipality"),
            options.Call is null ? Arrival(round, number, dice) : AnyTime(round, number, dice),
            sends,
            dice.Chance(0.02, number, "double-click"),
            Math.Clamp(dice.Normal(73, 8, number, "quality"), 35, 98));
    }

    private static DateTimeOffset Arrival(Round round, string number, Dice dice)
    {
        var (from, to) = dice.Pick(Arrivals.Select(a => (a.Days, a.Weight)).ToList(), number, "arrival-day");
        var open = (round.CloseAt - round.OpenAt).TotalDays;
        var before = from + (dice.Roll(number, "arrival") * (Math.Min(to, Math.Max(open - 0.1, from + 0.01)) - from));
        var moment = round.CloseAt - TimeSpan.FromDays(Math.Min(before, open - 0.05));
        // Milliseconds of their own, so that no two firms ever press at the same instant.
        return new DateTimeOffset(moment.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    /// <summary>A demonstration is looked at in the middle of its call, when hardly anybody would have applied yet.</summary>
    private static DateTimeOffset AnyTime(Round round, string number, Dice dice) =>
        round.OpenAt + ((round.CloseAt - round.OpenAt) * (0.05 + (0.9 * dice.Roll(number, "any-time"))));

    private static Dictionary<string, int> LargestRemainder((string Track, double Share)[] shares, int total)
    {
        var sum = shares.Sum(s => s.Share);
        var exact = shares.Select(s => (s.Track, Exact: total * s.Share / sum)).ToList();
        var counts = exact.ToDictionary(e => e.Track, e => (int)Math.Floor(e.Exact));
        foreach (var (track, _) in exact.OrderByDescending(e => e.Exact - Math.Floor(e.Exact)).ThenBy(e => e.Track, StringComparer.Ordinal).Take(total - counts.Values.Sum()))
        {
            counts[track]++;
        }

        return counts;
    }
}
