using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Designer;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Designer;

/// <summary>Elsa Studio's viewer of one instance: the diagram with its path, the journal, the variables.</summary>
[DesignerPage]
internal sealed class InstanceModel(ProgrammeDbContext db) : PageModel
{
    public string Name { get; private set; } = "";

    public string Definition { get; private set; } = "";

    public StudioElement Element { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var instance = await db.Instances.AsNoTracking().Where(i => i.Id == id).Select(i => new { i.DefinitionId, i.DefinitionVersionId, i.CorrelationId }).FirstOrDefaultAsync(cancellationToken);
        if (instance is null)
        {
            return NotFound();
        }

        var definition = await db.DefinitionVersions.Where(d => d.Id == instance.DefinitionVersionId).Select(d => d.Name).FirstOrDefaultAsync(cancellationToken);
        Name = $"{definition ?? instance.DefinitionId} {instance.CorrelationId}".Trim();
        Definition = instance.DefinitionId;
        Element = new StudioElement("elsa-workflow-instance-viewer", "instanceId", id);
        return Page();
    }
}
