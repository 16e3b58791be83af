namespace SmartFactory.Benchmarks;

/// <summary>What one operation cost.</summary>
/// <param name="Nanoseconds">Of processor time, all threads of the process together.</param>
internal sealed record Measurement(double Nanoseconds, double Bytes)
{
    public double PerCpuSecond => 1e9 / Nanoseconds;

    /// <summary>The same for a group of operations counted as one.</summary>
    public Measurement Times(int operations) => new(Nanoseconds * operations, Bytes * operations);
}
