namespace SmartFactory.Workflows.Documents;

/// <summary>A machine without a browser: documents stay HTML, and the print page is served.</summary>
internal sealed class NoPdfRenderer : IPdfRenderer
{
    public bool IsAvailable => false;

    public Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken = default) => throw new NotSupportedException("There is no browser to print with.");
}
