using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Documents;

/// <summary>Hands frozen documents to the cases that wait for them, and prints them. Call it from outside a commit.</summary>
public sealed class DocumentPump(
    IServiceScopeFactory scopes,
    ICommitGate gate,
    IPdfRenderer renderer,
    IFileStore files,
    IOptions<DocumentOptions> options,
    TimeProvider clock,
    ILogger<DocumentPump> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Lets every waiting case go on.</summary>
    /// <returns>How many documents were handed over.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken = default)
    {
        var done = 0;
        foreach (var id in await IdsAsync(d => d.Where(x => x.Status == IssuedDocumentStatus.Pending).OrderBy(x => x.Id), 200, cancellationToken))
        {
            done += await gate.CommitAsync("document.deliver", (services, ct) => DeliverAsync(services, id, ct), cancellationToken) ? 1 : 0;
        }

        return done;
    }

    /// <summary>Prints what is not printed yet; does nothing without a browser.</summary>
    /// <returns>How many were printed.</returns>
    public async Task<int> PrintAsync(CancellationToken cancellationToken = default)
    {
        if (!options.Value.Pdf || !renderer.IsAvailable)
        {
            return 0;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var printed = 0;
            var now = clock.GetUtcNow();
            foreach (var id in await IdsAsync(d => d.Where(x => x.Status == IssuedDocumentStatus.Issued && x.NotBefore <= now && x.Attempts < options.Value.MaxAttempts).OrderBy(x => x.Id), 20, cancellationToken))
            {
                printed += await PrintAsync(id, cancellationToken) ? 1 : 0;
            }

            return printed;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> DeliverAsync(IServiceProvider services, string id, CancellationToken cancellationToken)
    {
        var document = await services.GetRequiredService<ProgrammeDbContext>().Set<IssuedDocument>().FindAsync([id], cancellationToken);
        if (document is not { Status: IssuedDocumentStatus.Pending })
        {
            return false;
        }

        document.Status = IssuedDocumentStatus.Issued;
        document.IssuedAt = clock.GetUtcNow();
        if (document.BookmarkId is not null)
        {
            // A case that was cancelled meanwhile has no bookmark left; its document stays on file.
            await services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(
                document.BookmarkId,
                new JsonObject { ["documentId"] = document.Id, ["number"] = document.Number, ["htmlSha256"] = document.HtmlSha256 },
                cancellationToken);
        }

        return true;
    }

    private async Task<bool> PrintAsync(string id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Set<IssuedDocument>().AsNoTracking().FirstAsync(d => d.Id == id, cancellationToken);
        try
        {
            var pdf = await renderer.RenderAsync(document.Html, cancellationToken);
            var fileId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
            var blob = await files.SaveAsync(fileId, new MemoryStream(pdf), cancellationToken);
            return await gate.CommitAsync("document.print", (services, ct) => StoreAsync(services, document, fileId, blob, ct), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "Document {Number} could not be printed.", document.Number);
            await gate.CommitAsync("document.print-failed", (services, ct) => RetryAsync(services, id, exception.Message, ct), cancellationToken);
            return false;
        }
    }

    private static async Task<bool> StoreAsync(IServiceProvider services, IssuedDocument printed, string fileId, (long Size, string Sha256) blob, CancellationToken cancellationToken)
    {
        var document = await services.GetRequiredService<ProgrammeDbContext>().Set<IssuedDocument>().FindAsync([printed.Id], cancellationToken);
        if (document is not { Status: IssuedDocumentStatus.Issued })
        {
            return false;
        }

        services.GetRequiredService<FileRegister>().Add(fileId, $"{printed.Title}_{printed.Number.Replace('/', '-')}.pdf", "application/pdf", blob, null, printed.Reference);
        document.PdfFileId = fileId;
        document.PdfSha256 = blob.Sha256;
        document.Status = IssuedDocumentStatus.Printed;
        return true;
    }

    private async Task<bool> RetryAsync(IServiceProvider services, string id, string error, CancellationToken cancellationToken)
    {
        var document = await services.GetRequiredService<ProgrammeDbContext>().Set<IssuedDocument>().FindAsync([id], cancellationToken);
        document!.Attempts++;
        document.LastError = error;
        document.NotBefore = clock.GetUtcNow().AddMinutes(Math.Pow(2, document.Attempts));
        return true;
    }

    private async Task<List<string>> IdsAsync(Func<IQueryable<IssuedDocument>, IQueryable<IssuedDocument>> which, int limit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Set<IssuedDocument>().AsNoTracking();
        return await which(documents).Select(d => d.Id).Take(limit).ToListAsync(cancellationToken);
    }
}
