using System.Globalization;
using SmartFactory.Benchmarks.Kit;

namespace SmartFactory.Benchmarks.B1;

/// <summary>The rounds of one database.</summary>
internal sealed class Samples
{
    private readonly List<double> _single = [];
    private readonly List<double> _one = [];
    private readonly List<double> _grouped = [];
    private readonly List<double> _many = [];
    private readonly List<double> _sharing = [];

    public void Add(double single, double one, double grouped, double many, double sharing)
    {
        _single.Add(single);
        _one.Add(one);
        _grouped.Add(grouped);
        _many.Add(many);
        _sharing.Add(sharing);
    }

    public void Print(string database, CycleBytes bytes)
    {
        Row(database, "rows alone, one caller", _single, "1");
        Row(database, "engine, one caller", _one, "0.5");
        Row(database, "rows alone, 64 cycles a commit", _grouped, "32");
        Row(database, "engine, 64 callers", _many, Text(Median.Of(_sharing)));
        var (alone, together) = (Median.Ratio(_one, _single), Median.Ratio(_many, _single));
        Console.WriteLine();
        Console.WriteLine($"{database}: a waiting state of {bytes.Waiting:N0} bytes, a journal of {bytes.Started + bytes.Resumed:N0}; one caller at least 0.5 x: {(alone >= 0.5 ? "met" : "not met")} ({Text(alone)}); 64 callers at least 3 x: {(together >= 3 ? "met" : "not met")} ({Text(together)})");
        Console.WriteLine();
    }

    private void Row(string database, string who, List<double> rates, string sharing) =>
        Console.WriteLine($"| {database} | {who} | {Median.Of(rates).ToString("N0", CultureInfo.InvariantCulture)} ({rates.Min():N0}-{rates.Max():N0}) | {Text(Median.Ratio(rates, _single))} | {sharing} |");

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
