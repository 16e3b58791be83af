using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Tests.Rounds;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Nobody_is_a_whole_seat_away_from_the_exact_share_and_the_sum_is_exact()
    {
        int[] weights = [200, 160, 180, 80, 40, 80, 140, 7, 7, 7, 20, 20, 30, 30];
        for (var seats = 0; seats < 200; seats++)
        {
            var shares = LargestRemainder.Divide(seats, weights);
            Assert.Equal(seats, shares.Sum());
            Assert.All(shares.Zip(weights), p => Assert.True(Math.Abs(p.First - (seats * p.Second / (double)weights.Sum())) < 1));
        }
    }

    [Fact]
    public void Equal_remainders_go_to_the_earlier_one() => Assert.Equal([1, 0, 0], LargestRemainder.Divide(1, [1, 1, 1]));

    [Fact]
    public void Seats_without_any_weight_cannot_be_divided() => Assert.Throws<ArgumentException>(() => LargestRemainder.Divide(1, [0, 0]));
}
