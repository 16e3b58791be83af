namespace SmartFactory.Host.Files;

/// <summary>Which files are taken: the ending and the first bytes must say the same.</summary>
internal static class FileKinds
{
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly Dictionary<string, (byte[] Begin, string ContentType)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (Pdf, "application/pdf"),
        [".hwp"] = (Ole, "application/x-hwp"),
        [".hwpx"] = (Zip, "application/hwp+zip"),
        [".docx"] = (Zip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        [".xlsx"] = (Zip, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        [".pptx"] = (Zip, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        [".zip"] = (Zip, "application/zip"),
        [".jpg"] = (Jpeg, "image/jpeg"),
        [".jpeg"] = (Jpeg, "image/jpeg"),
        [".png"] = (Png, "image/png"),
    };

    /// <summary>The content type, or null when the file is none of the known kinds. The stream is rewound.</summary>
    public static async Task<string?> RecogniseAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(Path.GetExtension(fileName), out var kind))
        {
            return null;
        }

        var head = new byte[kind.Begin.Length];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        return read == head.Length && head.AsSpan().SequenceEqual(kind.Begin) ? kind.ContentType : null;
    }
}
