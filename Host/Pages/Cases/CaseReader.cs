using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Company.Letters;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Stages;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>Gathers a case from its slices. Who may see it was asked before (<see cref="Security.CaseAccess"/>).</summary>
internal sealed class CaseReader(ProgrammeDbContext db, OwnLetters own)
{
    private const int Lines = 60;

    /// <summary>A firm and its vendor read only mails to themselves and nothing of the office's tasks and decisions: evaluators stay unknown to them.</summary>
    public async Task<CaseView> ReadAsync(Application application, ClaimsPrincipal reader, CancellationToken cancellationToken)
    {
        var office = reader.IsStaff();
        var id = application.Id;
        var company = await db.Set<Workflows.Companies.Company>().AsNoTracking().FirstAsync(c => c.Id == application.CompanyId, cancellationToken);
        var round = await db.Set<Round>().AsNoTracking().FirstAsync(r => r.Id == application.RoundId, cancellationToken);
        return new CaseView(application, company, round)
        {
            Project = await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.ApplicationId == id, cancellationToken),
            Stages = await db.Set<StageEntry>().AsNoTracking().Where(s => s.ApplicationId == id).OrderBy(s => s.EnteredAt).ThenBy(s => s.Id).ToListAsync(cancellationToken),
            Papers = await PapersAsync(id, cancellationToken),
            Issued = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.ApplicationId == id).OrderByDescending(d => d.CreatedAt)
                .Select(d => new DocumentRow(d.Id, d.Kind, d.Number, d.Title, d.CreatedAt, d.PdfFileId != null)).ToListAsync(cancellationToken),
            Letters = await (office ? db.Set<OutboxMessage>().AsNoTracking() : own.Of(reader)).Where(m => m.ApplicationId == id).OrderByDescending(m => m.CreatedAt).Take(Lines)
                .Select(m => new LetterRow(m.Id, m.Subject, m.Template, m.Recipient, m.Status, m.CreatedAt, m.SentAt, m.Reference)).ToListAsync(cancellationToken),
            Tasks = !office ? [] : await db.Set<StaffTask>().AsNoTracking().Where(t => t.ApplicationId == id).OrderByDescending(t => t.CreatedAt).Take(Lines).ToListAsync(cancellationToken),
            Workflows = reader.Area() is not Area.Admin ? [] : await WorkflowsAsync(application.Number, id, cancellationToken),
            Decisions = !office ? [] : await db.Set<DecisionRecord>().AsNoTracking().Where(d => d.ApplicationId == id).OrderByDescending(d => d.DecidedAt).Take(Lines).ToListAsync(cancellationToken),
        };
    }

    /// <summary>Instances go by the application's number, later ones by the project's.</summary>
    private async Task<IReadOnlyList<RunningWorkflow>> WorkflowsAsync(string? application, string applicationId, CancellationToken cancellationToken)
    {
        var project = await db.Set<Project>().AsNoTracking().Where(p => p.ApplicationId == applicationId).Select(p => p.Number).FirstOrDefaultAsync(cancellationToken);
        return await (from instance in db.Instances.AsNoTracking()
                      where instance.CorrelationId != null && (instance.CorrelationId == application || instance.CorrelationId == project)
                      join version in db.DefinitionVersions.AsNoTracking() on instance.DefinitionVersionId equals version.Id
                      orderby instance.CreatedAt descending
                      select new RunningWorkflow(instance.Id, version.Name, instance.SubStatus)).Take(Lines).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PaperRow>> PapersAsync(string applicationId, CancellationToken cancellationToken)
    {
        var all = await db.Set<ApplicationDocument>().AsNoTracking().Where(d => d.ApplicationId == applicationId)
            .Join(db.Set<StoredFile>(), d => d.FileId, f => f.Id, (d, f) => new { Document = d, File = f })
            .ToListAsync(cancellationToken);
        return [.. all.GroupBy(p => p.Document.Kind).Select(g => g.MaxBy(p => p.Document.Version)!).Select(p => new PaperRow(p.Document, p.File))
            .OrderBy(p => DocumentKinds.All.ToList().FindIndex(k => k.Key == p.Document.Kind))];
    }
}
