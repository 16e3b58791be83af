using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Tests.Scoring;

public sealed class RankingTests
{
    private const int Threshold = 6000;

    [Fact]
    public void The_best_get_the_seats_the_others_above_sixty_wait_and_the_rest_are_out()
    {
        var ranking = Rank([Firm("A", 9000), Firm("B", 8000), Firm("C", 7000), Firm("D", 6000), Firm("E", 5999)], seats: 2);

        Assert.Equal(["A:selected:1:", "B:selected:2:", "C:waiting:3:1", "D:waiting:4:2", "E:rejected::"], Told(ranking));
        Assert.Empty(ranking.Ties);
    }

    [Fact]
    public void A_firm_without_any_score_is_not_recommended() =>
        Assert.Equal(["A:rejected::"], Told(Rank([Firm("A", null)], seats: 1)));

    [Fact]
    public void Equal_scores_are_told_apart_by_the_chain()
    {
        var at = new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero);
        RankedFirm[] firms =
        [
            Firm("A", 8000) with { SubmittedAt = at.AddDays(1) },
            Firm("B", 8000) with { SubmittedAt = at },
            Firm("C", 8000) with { IsSmall = true, SubmittedAt = at.AddDays(2) },
            Firm("D", 8000) with { Bonus = 100, SubmittedAt = at.AddDays(3) },
            Firm("E", 8000) with { Presentation = 10, SubmittedAt = at.AddDays(4) },
            Firm("F", 8000) with { Site = 10, SubmittedAt = at.AddDays(5) },
        ];

        Assert.Equal(["F", "E", "D", "C", "B", "A"], Rank(firms, seats: 6).Seats.Select(s => s.Firm.Number));
    }

    [Fact]
    public void Complete_equals_around_the_last_seat_are_a_tie_until_the_committee_orders_them()
    {
        RankedFirm[] equal = [Firm("A", 9000), Firm("B", 8000), Firm("C", 8000), Firm("D", 7000)];

        var tie = Assert.Single(Rank(equal, seats: 2).Ties);
        Assert.Equal(["B", "C"], tie.Select(f => f.Number));

        var decided = Rank([equal[0], equal[1] with { CommitteePlace = 2 }, equal[2] with { CommitteePlace = 1 }, equal[3]], seats: 2);
        Assert.Empty(decided.Ties);
        Assert.Equal(["A", "C"], decided.Seats.Where(s => s.Outcome == "selected").Select(s => s.Firm.Number));
    }

    [Fact]
    public void Equals_away_from_the_last_seat_are_no_tie() =>
        Assert.Empty(Rank([Firm("A", 8000), Firm("B", 8000), Firm("C", 7000)], seats: 2).Ties);

    [Fact]
    public void Nobody_is_passed_over_for_a_cheaper_one_when_the_money_ends()
    {
        RankedFirm[] firms = [Firm("A", 9000) with { MunicipalityAmount = 20 }, Firm("B", 8000) with { MunicipalityAmount = 20 }, Firm("C", 7000) with { MunicipalityAmount = 5 }];

        var ranking = Ranking.Of(firms, [new CellQuota("JS1", "52130", 3, 30)], Threshold);

        Assert.Equal(["A:selected:1:", "B:waiting:2:1", "C:waiting:3:2"], Told(ranking));
    }

    [Fact]
    public void The_order_in_which_firms_are_read_does_not_matter()
    {
        var firms = Enumerable.Range(0, 40).Select(i => Firm($"N{i:00}", 5500 + (i * 7919 % 3000))).ToList();

        var straight = Told(Rank(firms, seats: 9));
        firms.Reverse();

        Assert.Equal(straight, Told(Rank(firms, seats: 9)));
    }

    private static Ranking Rank(IEnumerable<RankedFirm> firms, int seats) => Ranking.Of(firms, [new CellQuota("JS1", "52130", seats, null)], Threshold);

    private static List<string> Told(Ranking ranking) => [.. ranking.Seats.Select(s => $"{s.Firm.Number}:{s.Outcome}:{s.Rank}:{s.WaitingRank}")];

    private static RankedFirm Firm(string number, int? final) =>
        new() { Number = number, Name = number, Track = "JS1", MunicipalityCode = "52130", Final = final, SubmittedAt = new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero) };
}
