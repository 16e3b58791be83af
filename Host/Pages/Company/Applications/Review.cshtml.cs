using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Operations;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Step 5: read it once more, agree, send. Sent twice it leads to the same receipt.</summary>
internal sealed class ReviewModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock) : DraftPage(db, gate, clock)
{
    /// <summary>Which step mends which field, for messages that belong elsewhere.</summary>
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["businessNumber"] = "firm", ["municipalityCode"] = "firm",
        ["title"] = "plan", ["bonusClaimed"] = "plan", ["vendorName"] = "plan", ["vendorBusinessNumber"] = "plan", ["vendorEmail"] = "plan", ["answers"] = "plan",
        ["track"] = "costs", ["totalCost"] = "costs", ["costItems"] = "costs", ["requestedSupport"] = "costs", ["ownFunding"] = "costs",
    };

    public override int Step => 5;

    public int PaperCount { get; private set; }

    protected override IReadOnlyList<string> Fields => ApplicationRules.RequiredConsents;

    public bool Agrees(string consent) => Answer(consent) == "true";

    public string? Message(string field) => ModelState.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        await CountAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? leave, CancellationToken cancellationToken)
    {
        var arrived = HttpContext.ArrivedAt();
        if (await OpenAsync(cancellationToken, evenMissed: leave is not "save") is { } elsewhere)
        {
            return elsewhere;
        }

        var consents = new ApplicationForm { Answers = Consents() };
        if (leave is "save")
        {
            await SaveAsync(consents, cancellationToken);
            return Onward(leave, "");
        }

        // One commit: a repeat of this request must not find the consents kept and the application not sent.
        var result = await Gate.CommitAsync("application.submit", (services, ct) => services.GetRequiredService<ApplicationService>().SubmitAsync(Id, consents, arrived, ct), cancellationToken);
        if (result.IsAccepted)
        {
            return LocalRedirect($"/company/applications/{Id}/receipt");
        }

        foreach (var (field, message) in result.Faults)
        {
            ModelState.AddModelError(Fields.Contains(field) ? field : "", Where(field) is { } step ? $"{message} ({step})" : message);
        }

        await RefreshAsync(cancellationToken);
        await CountAsync(cancellationToken);
        return Page();
    }

    private static string? Where(string field)
    {
        var home = field.StartsWith("document.", StringComparison.Ordinal) ? "documents" : Homes.GetValueOrDefault(field);
        return home is null ? null : StepNames[Array.IndexOf(["firm", "plan", "costs", "documents"], home)];
    }

    private JsonObject Consents() => new(ApplicationRules.RequiredConsents
        .Select(c => KeyValuePair.Create(c, (JsonNode?)JsonValue.Create(Request.Form[c].ToString() == "true"))));

    private async Task CountAsync(CancellationToken cancellationToken) =>
        PaperCount = await Db.Set<ApplicationDocument>().Where(d => d.ApplicationId == Id).Select(d => d.Kind).Distinct().CountAsync(cancellationToken);
}
