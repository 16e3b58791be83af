using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Pages.Admin.Instances;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Incidents;

namespace SmartFactory.Host.Pages.Admin.Incidents;

/// <summary>One incident: what failed, with what, and the ways on.</summary>
internal sealed class OpenModel(ProgrammeDbContext db, IncidentDesk desk, IJournalStore journal, ICommitGate gate) : PageModel
{
    public IncidentRow Incident { get; private set; } = null!;

    public InstanceRow? Instance { get; private set; }

    public FailedStep Step { get; private set; } = FailedStep.Nothing;

    public string? HandledBy { get; private set; }

    public int Retries { get; private set; }

    /// <summary>Steps of the same flowchart that were done before, newest first: key is the activity's id.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Earlier { get; private set; } = [];

    public JsonObject Inputs => Incident.Inputs is { } json ? JsonNode.Parse(json) as JsonObject ?? [] : [];

    public bool CanRecover => IncidentDesk.CanRecover(Incident, Instance);

    public bool CanRetry => Incident.HandledAt is null && Retries < IncidentDesk.MaxRetries && (CanRecover || Incident.Source is "dispatch" or "timer");

    /// <summary>A case waits for this one to end.</summary>
    public bool IsAwaited { get; private set; }

    public bool CanCancel => Incident.HandledAt is null && Instance?.SubStatus.CanBeCancelled() == true;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, IncidentHandling handling, string? outcome, string? target, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        // Each way has a form of its own on the page, and so a field of its own.
        var reason = Request.Form["reason-" + handling].ToString();
        if (string.IsNullOrWhiteSpace(reason))
        {
            TempData["Failed"] = Text.Find("Incident.Reason");
            return RedirectToPage(new { id });
        }

        var answer = await HandleAsync(new IncidentOrder(id, handling, reason.Trim(), outcome, target), cancellationToken);
        TempData[answer == IncidentAnswer.Done ? "Done" : "Failed"] = Text.Find($"IncidentAnswer.{(answer == IncidentAnswer.Done ? handling : answer)}");
        return RedirectToPage(new { id });
    }

    private async Task<IncidentAnswer> HandleAsync(IncidentOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.CommitAsync("incident.handle", (services, ct) => services.GetRequiredService<IncidentDesk>().HandleAsync(order, User.Id()!, ct), cancellationToken);
        }
        catch (RecoveryRefusedException)
        {
            return IncidentAnswer.NotPossible;
        }
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        if (await db.Incidents.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } incident)
        {
            return false;
        }

        Incident = incident;
        Instance = await db.Instances.AsNoTracking().FirstOrDefaultAsync(i => i.Id == incident.InstanceId, cancellationToken);
        HandledBy = await db.Set<Person>().Where(p => p.Id == incident.HandledBy).Select(p => p.DisplayName).FirstOrDefaultAsync(cancellationToken) ?? incident.HandledBy;
        Retries = await desk.RetriesAsync(incident, cancellationToken);
        IsAwaited = await desk.IsAwaitedAsync(incident, cancellationToken);
        if (Instance is { } instance && await db.DefinitionVersions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == instance.DefinitionVersionId, cancellationToken) is { } definition)
        {
            Step = FailedStep.Of(definition.Name, definition.Json, incident.ActivityId);
            Earlier = await EarlierAsync(instance.Id, definition.Json, incident, cancellationToken);
        }

        return true;
    }

    private async Task<IReadOnlyList<KeyValuePair<string, string>>> EarlierAsync(string instanceId, string definition, IncidentRow incident, CancellationToken cancellationToken)
    {
        if (!CanRecover || incident.ActivityNodeId is not { } failed)
        {
            return [];
        }

        var scope = failed[..(failed.LastIndexOf(':') + 1)];
        var entries = await journal.ReadAsync(instanceId, cancellationToken);
        var names = StepNames.Of(definition);
        return [.. entries.Where(e => e.EventName == "Completed" && e.ActivityNodeId.StartsWith(scope, StringComparison.Ordinal) && e.ActivityNodeId.IndexOf(':', scope.Length) < 0 && e.ActivityNodeId != failed)
            .Select(e => e.ActivityId).Reverse().Distinct().Where(a => a != incident.ActivityId)
            .Select(a => KeyValuePair.Create(a, names.GetValueOrDefault(a, a)))];
    }
}
