using SmartFactory.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- B2 [seconds per sample]
var known = new Dictionary<string, Func<TimeSpan, Task>>(StringComparer.OrdinalIgnoreCase)
{
    ["B2"] = SmartFactory.Benchmarks.B2.EngineCost.RunAsync,
};
if (args.Length == 0 || !known.TryGetValue(args[0], out var benchmark))
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", known.Keys)}");
    return 2;
}

#if DEBUG
Console.Error.WriteLine("Not a Release build: these figures mean nothing.");
#endif
var seconds = args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : Meter.DefaultSampleSeconds;
await benchmark(TimeSpan.FromSeconds(seconds));
return 0;
