using SmartFactory.Benchmarks;
using SmartFactory.Benchmarks.Kit;

if (args is [IdleHost.Verb, var database])
{
    await IdleHost.RunAsync(database);
    return 0;
}

// dotnet run -c Release --project tests/Benchmarks -- B2 [seconds per sample]
var known = new Dictionary<string, Func<TimeSpan, Task>>(StringComparer.OrdinalIgnoreCase)
{
    ["B1"] = SmartFactory.Benchmarks.B1.DurableCycles.RunAsync,
    ["B2"] = SmartFactory.Benchmarks.B2.EngineCost.RunAsync,
    ["B4"] = SmartFactory.Benchmarks.B4.WaitingTimers.RunAsync,
    ["B5"] = SmartFactory.Benchmarks.B5.IdleCases.RunAsync,
    ["B7"] = SmartFactory.Benchmarks.B7.OutboxRate.RunAsync,
    ["Studio"] = SmartFactory.Benchmarks.Studio.BootTime.RunAsync,
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
