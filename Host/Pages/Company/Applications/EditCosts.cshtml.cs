using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Step 3: what it costs and who pays. The rules are <see cref="ApplicationRules"/>'; this page only shows them as one types.</summary>
internal sealed class EditCostsModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : DraftPage(db, gate, clock)
{
    private static readonly IReadOnlyList<string[]> Kinds = [.. Text.Find("CostItems").Split('|').Select(k => k.Split(':'))];

    public override int Step => 3;

    public static IReadOnlyList<string> Fundings { get; } = [.. Text.Find("OwnFunding").Split('|')];

    public string Track { get; private set; } = "";

    public string TypedTotal { get; private set; } = "";

    public string TypedSupport { get; private set; } = "";

    public string TypedQuote { get; private set; } = "";

    public string Funding { get; private set; } = "";

    public IReadOnlyList<TypedItem> Items { get; private set; } = [];

    public long Sum => Items.Sum(i => TypedNumber.Parse(i.Typed) ?? 0);

    public SplitView Split => SplitView.Of(Round, Track, Draft.MunicipalityCode, TypedNumber.Parse(TypedTotal));

    protected override IReadOnlyList<string> Fields => ["track", "totalCost", "costItems", "requestedSupport", "ownFunding"];

    public bool Has(string field) => Message(field) is not null;

    public string? Message(string field) => ModelState.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Track = Draft.Track;
        TypedTotal = Draft.TotalCost > 0 ? Show.Number(Draft.TotalCost) : "";
        TypedSupport = Spelled("requestedSupport");
        TypedQuote = Spelled("quoteTotal");
        Funding = Answer("ownFunding") ?? "";
        var saved = JsonSerializer.Deserialize<List<CostItem>>(Draft.CostItemsJson, JsonSerializerOptions.Web) ?? [];
        Items = [.. Kinds.Select(k => new TypedItem(k[0], k[1], saved.Find(i => i.Item == k[0]) is { } item ? Show.Number(item.Amount) : "", Bad: false))];
        return Page();
    }

    /// <summary>The panel for what stands in the form now.</summary>
    public async Task<IActionResult> OnGetSplitAsync(string? track, string? total, CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken) ?? Partial("_Split", SplitView.Of(Round, track, Draft.MunicipalityCode, TypedNumber.Parse(total)));

    public async Task<IActionResult> OnPostAsync(string? leave, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        ReadTyped();
        await SaveAsync(Typed(), cancellationToken);
        await CheckStepAsync(cancellationToken);
        if (TypedTotal.Length > 0 && TypedNumber.Parse(TypedTotal) is null)
        {
            ModelState.Remove("totalCost");
            ModelState.AddModelError("totalCost", Text.Find("TotalNotNumber"));
        }

        if (Items.Any(i => i.Bad))
        {
            ModelState.Remove("costItems");
            ModelState.AddModelError("costItems", Text.Find("ItemNotNumber"));
        }

        return Onward(leave, "documents");
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        ReadTyped();
        await SaveAsync(Typed(), cancellationToken);
        return Saved();
    }

    private void ReadTyped()
    {
        Track = Posted("track");
        TypedTotal = Posted("totalCost");
        TypedSupport = Posted("requestedSupport");
        TypedQuote = Posted("quoteTotal");
        Funding = Posted("ownFunding");
        Items = [.. Kinds.Select((k, i) => Item(k, Posted(string.Create(CultureInfo.InvariantCulture, $"item.{i}"))))];

        static TypedItem Item(string[] kind, string typed) =>
            new(kind[0], kind[1], typed, typed.Length > 0 && TypedNumber.Parse(typed) is null or < 0);
    }

    private ApplicationForm Typed() => new()
    {
        Track = Track,
        TotalCost = TypedNumber.Parse(TypedTotal) ?? (TypedTotal.Length == 0 ? 0 : null),
        CostItems = [.. Items.Where(i => TypedNumber.Parse(i.Typed) > 0).Select(i => new CostItem(i.Name, TypedNumber.Parse(i.Typed)!.Value))],
        Answers = new JsonObject
        {
            ["requestedSupport"] = TypedNumber.Parse(TypedSupport),
            ["quoteTotal"] = TypedNumber.Parse(TypedQuote),
            ["ownFunding"] = Funding,
        },
    };

    private string Spelled(string answer) => long.TryParse(Answer(answer), CultureInfo.InvariantCulture, out var won) ? Show.Number(won) : "";

    private string Posted(string name) => Request.Form[name].ToString().Trim();
}
