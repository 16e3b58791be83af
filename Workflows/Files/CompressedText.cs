using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmartFactory.Workflows.Files;

/// <summary>Keeps a long text compressed in its column: mails and documents are frozen whole, and most of each is the frame they share.</summary>
internal sealed class CompressedText() : ValueConverter<string, byte[]>(text => Pack(text), bytes => Unpack(bytes))
{
    public static byte[] Pack(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(source.Length)];
        return BrotliEncoder.TryCompress(source, target, out var written, quality: 3, window: 18)
            ? target.AsSpan(0, written).ToArray()
            : throw new InvalidOperationException("The text could not be compressed.");
    }

    public static string Unpack(byte[] bytes)
    {
        using var stream = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
