using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Files;

/// <summary>GET /files/{id}: an uploaded file, always as a download, to those who may see its case.</summary>
internal static class DownloadFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/files/{id}", HandleAsync).RequireAuthorization();

    private static async Task<IResult> HandleAsync(string id, HttpContext context, ProgrammeDbContext db, [FromServices] IFileStore store, CaseAccess access, CancellationToken cancellationToken)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (file is null || !await access.MayReadAsync(context.User, file, cancellationToken) || await store.OpenAsync(id, cancellationToken) is not { } content)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.UploadedFilePolicy;
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, file.ContentType, file.FileName);
    }
}
