using SmartFactory.Workflows.Documents;

namespace SmartFactory.Workflows.Tests.Scenarios;

/// <summary>A machine without a browser: documents are frozen as HTML and shown as a page.</summary>
internal sealed class NoPrinter : IPdfRenderer
{
    public bool IsAvailable => false;

    public Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken = default) => throw new InvalidOperationException("There is no browser.");
}
