using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Components;
using SmartFactory.Host.Files;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Host.Pages.Company.Requests;

/// <summary>What a firm may ask for by itself: a payment, the certificate, the end of its project. Each starts a workflow; whether it is granted is decided there.</summary>
internal sealed class NewModel(ProgrammeDbContext db, ICommitGate gate, UploadDesk desk) : PageModel
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<PaymentKind>().Select(kind => new SelectListItem(Labels.Of(kind), kind.ToString()))];

    public Project? Project { get; private set; }

    public long Left => Project is null ? 0 : Project.SupportAmount - Project.PaidAmount;

    public string? PaymentNote { get; private set; }

    public string? CertificateNote { get; private set; }

    public bool CanAskForPayment => PaymentNote is null;

    public bool CanAskForCertificate => CertificateNote is null;

    public bool CanGiveUp { get; private set; }

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostCertificateAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Need("purpose");
        return !ModelState.IsValid || Project is null || !CanAskForCertificate ? Page() : await AskAsync(
            "certificate.request",
            (services, project, ct) => services.GetRequiredService<CertificationService>().RequestAsync(project, CertificationMode.Issue, Typed("purpose")!.Trim(), User.Id(), ct),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Need("reason");
        return !ModelState.IsValid || Project is null || !CanGiveUp ? Page() : await AskAsync(
            "exit.request",
            (services, project, ct) => services.GetRequiredService<ExitService>().RequestAsync(project, Text.Find("Requests.GiveUpKind"), Typed("reason")!.Trim(), User.Id(), true, ct),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostPaymentAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Need("account");
        var amount = TypedNumber.Parse(Typed("amount") ?? "");
        if (amount is null or <= 0 || amount > Left)
        {
            ModelState.AddModelError("amount", Text.Format(Text.Find("Requests.Amount"), Left.ToString("N0", CultureInfo.InvariantCulture)));
        }

        var kind = Enum.TryParse<PaymentKind>(Typed("kind"), out var parsed) ? parsed : PaymentKind.Advance;
        var papers = new List<(string Key, StoredFile File)>();
        await TakeAsync("taxInvoice", "tax-invoice", papers, cancellationToken);
        await TakeAsync("guarantee", "guarantee", papers, cancellationToken);
        return !ModelState.IsValid || Project is null || !CanAskForPayment ? Page() : await AskAsync(
            "payment.request",
            async (services, project, ct) =>
            {
                var evidence = new JsonObject();
                foreach (var (key, file) in papers)
                {
                    services.GetRequiredService<ProgrammeDbContext>().Add(file);
                    evidence[key] = file.Id;
                }

                await services.GetRequiredService<PaymentService>().RequestAsync(project, kind, amount!.Value, new PaymentDetails(Typed("account")!.Trim(), evidence, User.Id()), ct);
            },
            cancellationToken);
    }

    private async Task<IActionResult> AskAsync(string name, Func<IServiceProvider, Project, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        await gate.CommitAsync(name, async (services, ct) =>
        {
            var project = await services.GetRequiredService<ProjectService>().FindAsync(Project!.Number, ct);
            await ask(services, project!, ct);
            return true;
        }, cancellationToken);
        TempData["Done"] = Text.Find("Requests.Sent");
        return LocalRedirect("/company");
    }

    private async Task TakeAsync(string field, string key, List<(string Key, StoredFile File)> papers, CancellationToken cancellationToken)
    {
        if (Request.Form.Files[field] is not { } sent)
        {
            ModelState.AddModelError(field, Text.Required);
            return;
        }

        var (file, fault) = await desk.TakeAsync(sent, Project?.Number, User.Id(), cancellationToken);
        if (file is null)
        {
            ModelState.AddModelError(field, fault!);
        }
        else
        {
            papers.Add((key, file));
        }
    }

    private void Need(string field)
    {
        if (string.IsNullOrWhiteSpace(Typed(field)))
        {
            ModelState.AddModelError(field, Text.Required);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var company = User.CompanyId();
        Project = await db.Set<Project>().AsNoTracking().Where(project => project.CompanyId == company)
            .OrderByDescending(project => project.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        if (Project is null)
        {
            return;
        }

        var state = await RequestState.ReadAsync(db, Project, cancellationToken);
        (PaymentNote, CertificateNote, CanGiveUp) = (state.PaymentNote, state.CertificateNote, state.CanGiveUp);
    }
}
