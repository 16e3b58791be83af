namespace SmartFactory.Workflows.Rounds;

/// <summary>Divides whole seats by weights so that nobody is more than one seat away from the exact share and the sum is exact.</summary>
public static class LargestRemainder
{
    /// <summary>Seats per weight, in the order of <paramref name="weights"/>. Equal remainders go to the earlier one, so the result does not depend on chance.</summary>
    public static IReadOnlyList<int> Divide(int seats, IReadOnlyList<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        var sum = weights.Sum(w => (long)w);
        if (sum == 0)
        {
            return seats == 0 ? new int[weights.Count] : throw new ArgumentException("Seats cannot be divided by weights that are all zero.", nameof(weights));
        }

        var shares = weights.Select(w => (int)((long)seats * w / sum)).ToArray();
        var left = seats - shares.Sum();
        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(i => (long)seats * weights[i] % sum).ThenBy(i => i);
        foreach (var i in byRemainder.Take(left))
        {
            shares[i]++;
        }

        return shares;
    }
}
