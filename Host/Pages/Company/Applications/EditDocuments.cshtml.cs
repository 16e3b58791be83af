using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Files;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Step 4: the papers. Each file is stored as soon as it arrives, so a wrong one never costs the others.</summary>
[RequestSizeLimit(UploadDesk.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadDesk.MaxRequestBytes)]
internal sealed class EditDocumentsModel(ProgrammeDbContext db, ICommitGate gate, TimeProvider clock, UploadDesk desk) : DraftPage(db, gate, clock)
{
    public override int Step => 4;

    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    public int RequiredCount => Papers.Count(p => p.Kind.Required);

    public int RequiredDone => Papers.Count(p => p.Kind.Required && p.File is not null);

    protected override IReadOnlyList<string> Fields => ["document."];

    public string? Message(string field) => ModelState.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        await LoadPapersAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? leave, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        foreach (var sent in Request.Form.Files.Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            await TakeAsync(sent, cancellationToken);
        }

        var refused = ModelState.ErrorCount > 0;
        await LoadPapersAsync(cancellationToken);
        if (leave is not "stay")
        {
            await CheckStepAsync(cancellationToken);
        }

        return leave is "stay" ? (refused ? Page() : RedirectToPage(new { Id })) : Onward(refused ? null : leave, "review");
    }

    private async Task TakeAsync(IFormFile sent, CancellationToken cancellationToken)
    {
        var kind = sent.Name.StartsWith("document.", StringComparison.Ordinal) ? sent.Name["document.".Length..] : "";
        if (DocumentKinds.Find(kind) is null)
        {
            return;
        }

        var (file, fault) = await desk.TakeAsync(sent, Id, User.Id(), cancellationToken);
        if (file is null)
        {
            ModelState.AddModelError(sent.Name, $"{sent.FileName}: {fault}");
            return;
        }

        await Gate.CommitAsync("application.document", async (services, ct) =>
        {
            services.GetRequiredService<ProgrammeDbContext>().Add(file);
            await services.GetRequiredService<ApplicationService>().AttachAsync(Id, kind, file, ct);
            return true;
        }, cancellationToken);
    }

    private async Task LoadPapersAsync(CancellationToken cancellationToken)
    {
        var given = await Db.Set<ApplicationDocument>().AsNoTracking().Where(d => d.ApplicationId == Id)
            .Join(Db.Set<StoredFile>(), d => d.FileId, f => f.Id, (d, f) => new { d.Kind, d.Version, File = f })
            .ToListAsync(cancellationToken);
        Papers = [.. DocumentKinds.All.Select(k => new Paper(k, given.Where(g => g.Kind == k.Key).MaxBy(g => g.Version)?.File))];
    }
}
