using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Step 2: what is to be built, and by whom.</summary>
internal sealed class EditPlanModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : DraftPage(db, gate, clock)
{
    public override int Step => 2;

    public string TypedVendorNumber { get; private set; } = "";

    protected override IReadOnlyList<string> Fields => ["title", "bonusClaimed", "vendorName", "vendorBusinessNumber", "vendorEmail", "answers"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var elsewhere = await OpenAsync(cancellationToken);
        TypedVendorNumber = elsewhere is null ? Show.BusinessNumber(Draft.VendorBusinessNumber) : "";
        return elsewhere ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string? leave, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        TypedVendorNumber = Posted("vendorBusinessNumber");
        await SaveAsync(Typed(), cancellationToken);
        await CheckStepAsync(cancellationToken);
        return Onward(leave, "costs");
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        await SaveAsync(Typed(), cancellationToken);
        return Saved();
    }

    private ApplicationForm Typed() => new()
    {
        Title = Posted("title"),
        BonusClaimed = (int?)TypedNumber.Parse(Posted("bonusClaimed")),
        VendorName = Posted("vendorName"),
        VendorBusinessNumber = Posted("vendorBusinessNumber"),
        VendorEmail = Posted("vendorEmail"),
        Answers = new JsonObject { ["asIs"] = Posted("asIs"), ["toBe"] = Posted("toBe"), ["goal"] = Posted("goal") },
    };

    private string Posted(string name) => Request.Form[name].ToString().Trim();
}
