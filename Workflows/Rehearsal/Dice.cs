using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Chance without a stream: every throw is a hash of (seed, subject, step, attempt). What happens to one firm never depends on how many throws others made, so a rehearsal that was killed goes on to the same end.</summary>
internal sealed class Dice(int seed)
{
    /// <summary>Evenly in [0, 1).</summary>
    public double Roll(string subject, string step, int attempt = 0) =>
        (BinaryPrimitives.ReadUInt64BigEndian(Hash(subject, step, attempt)) >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability, string subject, string step, int attempt = 0) =>
        Roll(subject, step, attempt) < probability;

    /// <summary>A whole number in [min, max].</summary>
    public int Between(int min, int max, string subject, string step, int attempt = 0) =>
        min + (int)(Roll(subject, step, attempt) * (max - min + 1L));

    public double Normal(double mean, double deviation, string subject, string step, int attempt = 0)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Roll(subject, step + "/r", attempt)));
        return mean + (deviation * radius * Math.Cos(2 * Math.PI * Roll(subject, step + "/a", attempt)));
    }

    /// <summary>Log-normal around a median of 1; <paramref name="spread"/> is the deviation of its logarithm.</summary>
    public double LogNormal(double spread, string subject, string step, int attempt = 0) =>
        Math.Exp(Normal(0, spread, subject, step, attempt));

    public int Poisson(double mean, string subject, string step)
    {
        var limit = Math.Exp(-mean);
        var product = 1.0;
        for (var count = 0; ; count++)
        {
            product *= 1 - Roll(subject, step, count);
            if (product <= limit)
            {
                return count;
            }
        }
    }

    /// <summary>One of the items, by weight; the first when all weights are zero.</summary>
    public T Pick<T>(IReadOnlyList<(T Item, double Weight)> items, string subject, string step, int attempt = 0)
    {
        var point = Roll(subject, step, attempt) * items.Sum(i => i.Weight);
        foreach (var (item, weight) in items)
        {
            if (point < weight)
            {
                return item;
            }

            point -= weight;
        }

        return items[0].Item;
    }

    public T Pick<T>(IReadOnlyList<T> items, string subject, string step, int attempt = 0) =>
        items[Between(0, items.Count - 1, subject, step, attempt)];

    private byte[] Hash(string subject, string step, int attempt) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{subject}|{step}|{attempt}")));
}
