using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The paper everybody hands in: one small, real PDF per owner, which opens when somebody looks at the rehearsed year in the product.</summary>
internal static class SampleFiles
{
    /// <summary>The owner of what offices attach.</summary>
    public const string Staff = "staff";

    public static string IdOf(string owner) => "sample-" + owner;

    /// <summary>The owner's file, stored when it is not there yet. Belongs to the caller's commit.</summary>
    public static async Task<StoredFile> OfAsync(IServiceProvider services, string owner, string? caseKey, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var id = IdOf(owner);
        if (await db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id, cancellationToken) is { } known)
        {
            return known;
        }

        using var content = new MemoryStream(Pdf("Rehearsal sample " + owner));
        var (size, hash) = await services.GetRequiredService<IFileStore>().SaveAsync(id, content, cancellationToken);
        var file = new StoredFile
        {
            Id = id,
            FileName = "sample.pdf",
            ContentType = "application/pdf",
            Size = size,
            Sha256 = hash,
            CaseKey = caseKey,
            StoredAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        db.Add(file);
        return file;
    }

    private static byte[] Pdf(string text)
    {
        var stream = $"BT /F1 18 Tf 72 760 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
