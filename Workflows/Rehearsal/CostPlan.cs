using SmartFactory.Workflows.Applications;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What a firm wants to spend: around the amount at which its track's support cap is reached.</summary>
internal static class CostPlan
{
    private static readonly Dictionary<string, long> Usual = new() { ["JS1"] = 50_000_000, ["JS2"] = 100_000_000, ["JS3"] = 175_000_000 };

    public static IReadOnlyList<CostItem> Items(Dice dice, SimulatedFirm firm)
    {
        var total = (long)(Usual.GetValueOrDefault(firm.Track, 50_000_000) * (0.8 + (dice.Roll(firm.BusinessNumber, "cost") * 0.5)));
        var items = SimulatedNames.Shipped.CostItems.Select(s => new CostItem(s.Item, total * s.Percent / 100 / 1000 * 1000)).ToList();
        items[0] = items[0] with { Amount = items[0].Amount + total - items.Sum(i => i.Amount) };
        return items;
    }
}
