using SmartFactory.Conformance;

// dotnet run --project tests/Conformance -- --show <file>: prints what the engine does at each step of a vector; for writing new ones.
if (args is ["--show", var shown])
{
    foreach (var step in await VectorRunner.ShowAsync(shown))
    {
        Console.WriteLine(step);
    }

    return 0;
}

// dotnet run --project tests/Conformance -- <folder>: runs every vector of a folder against the engine.
var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "vectors");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}.");
    return 2;
}

var passed = 0;
var failed = 0;
foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
{
    var outcome = await VectorRunner.RunAsync(file);
    Console.WriteLine(outcome.ToString());
    _ = outcome.Passed ? passed++ : failed++;
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
