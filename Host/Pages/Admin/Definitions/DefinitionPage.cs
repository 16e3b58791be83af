using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>What the pages of one definition have in common: its latest version, and changes through the desk that the designer uses too.</summary>
public abstract class DefinitionPage(IDefinitionStore definitions, ICommitGate gate) : PageModel
{
    public DefinitionVersion Latest { get; private set; } = null!;

    public DefinitionVersion? Published { get; private set; }

    public WorkflowDefinition Definition { get; private set; } = null!;

    /// <summary>Sent with every form: who changes a state that is no longer the latest is told so.</summary>
    public string BasedOn => Revision.Of(Latest);

    public bool IsDraft => !Latest.IsPublished;

    public string Address => "/admin/definitions/" + Uri.EscapeDataString(Latest.DefinitionId);

    protected IDefinitionStore Store => definitions;

    protected async Task<bool> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (await definitions.FindLatestAsync(id, cancellationToken) is not { } latest)
        {
            return false;
        }

        Latest = latest;
        Published = latest.IsPublished ? latest : await definitions.FindPublishedAsync(id, cancellationToken);
        Definition = DefinitionJson.ReadOne(latest.Json);
        return true;
    }

    /// <summary>Stores a change as the draft, and publishes it when <paramref name="publishNote"/> is given. What stands against it is said on the page it leads to.</summary>
    protected async Task<bool> EditAsync(string id, string? revision, Func<WorkflowDefinition, WorkflowDefinition> edit, string? publishNote, CancellationToken cancellationToken)
    {
        try
        {
            await gate.CommitAsync(
                "definition.edit",
                async (services, ct) =>
                {
                    var desk = services.GetRequiredService<DraftDesk>();
                    await desk.EditAsync(id, revision ?? "", edit, new DefinitionChange(User.Id(), publishNote), ct);
                    if (publishNote is not null)
                    {
                        await desk.PublishAsync(id, new DefinitionChange(User.Id(), publishNote), ct);
                    }
                },
                cancellationToken);
            return true;
        }
        catch (RefusedException refused)
        {
            TempData["Failed"] = refused.Message;
        }
        catch (StepGoneException)
        {
            TempData["Failed"] = Text.Find("StepGone");
        }
        catch (DefinitionRefusedException refused)
        {
            TempData["Failed"] = Text.Format(Text.Find("NotPublished"), string.Join(" / ", Lines(refused)));
        }

        return false;
    }

    private static IEnumerable<string> Lines(DefinitionRefusedException refused) => refused.Faults.Count == 0
        ? refused.Reasons.Take(5)
        : refused.Faults.Where(f => f.Severity == FaultSeverity.Error).Take(5).Select(f => $"{f.ActivityName ?? f.ActivityId} {f.MessageKo}".Trim());
}
