using SmartFactory.Workflows.Documents;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>For rehearsals that freeze the HTML of documents and print none.</summary>
public sealed class NoPrinter : IPdfRenderer
{
    public bool IsAvailable => false;

    public Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken = default) => throw new NotSupportedException("This rehearsal prints nothing.");
}
