using System.Text.Json;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Made-up names. Nobody is meant by them.</summary>
internal sealed class SimulatedNames
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SimulatedNames Shipped { get; } = Load();

    public required IReadOnlyList<string> FirmHeads { get; init; }

    public required IReadOnlyList<string> FirmTails { get; init; }

    public required IReadOnlyList<string> Families { get; init; }

    public required IReadOnlyList<string> Givens { get; init; }

    public required IReadOnlyList<string> Vendors { get; init; }

    public string Person(Dice dice, string subject) => dice.Pick(Families, subject, "family") + dice.Pick(Givens, subject, "given");

    /// <summary>Different for every index below heads × tails.</summary>
    public string Firm(int index) => FirmHeads[index % FirmHeads.Count] + FirmTails[(index / FirmHeads.Count + index) % FirmTails.Count];

    private static SimulatedNames Load()
    {
        using var stream = typeof(SimulatedNames).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Rehearsal.names.json")
            ?? throw new InvalidOperationException("names.json is not embedded.");
        return JsonSerializer.Deserialize<SimulatedNames>(stream, Web)!;
    }
}
