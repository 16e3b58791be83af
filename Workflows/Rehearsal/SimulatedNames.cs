using System.Text.Json;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Made-up names and words. Nobody is meant by them.</summary>
internal sealed class SimulatedNames
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SimulatedNames Shipped { get; } = Load();

    public required IReadOnlyList<string> FirmHeads { get; init; }

    public required IReadOnlyList<string> FirmTails { get; init; }

    public required IReadOnlyList<string> Families { get; init; }

    public required IReadOnlyList<string> Givens { get; init; }

    public required IReadOnlyList<string> Vendors { get; init; }

    public required string OwnFunding { get; init; }

    public required string Street { get; init; }

    public required string ProjectTitle { get; init; }

    /// <summary>What people write into a text field.</summary>
    public required string Prose { get; init; }

    public required IReadOnlyList<CostShare> CostItems { get; init; }

    public required string Withdrawal { get; init; }

    public required string Account { get; init; }

    /// <summary>The words the office files them under: gives up, closes down.</summary>
    public required IReadOnlyList<string> ExitKinds { get; init; }

    /// <summary>The verdict of a project that reached its aims.</summary>
    public required string Success { get; init; }

    public required string CertificatePurpose { get; init; }

    public required string ChangeBefore { get; init; }

    public required string ChangeAfter { get; init; }

    public required string Recusal { get; init; }

    public required string Improvement { get; init; }

    public required string Disallowed { get; init; }

    public required IReadOnlyList<SimulatedKpi> Kpis { get; init; }

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

/// <summary>A cost item and its usual part of the total.</summary>
internal sealed record CostShare(string Item, int Percent);

/// <summary>An indicator as firms choose them: where it starts, and how far it is to move.</summary>
internal sealed record SimulatedKpi(string Name, string Unit, string Direction, int From, int To, double Aim, int Weight, bool Core);
