namespace SmartFactory.Workflows.Documents;

/// <summary>Prints HTML to PDF with whatever browser the machine has.</summary>
public interface IPdfRenderer
{
    /// <summary>False when there is no browser: the print page is served instead.</summary>
    bool IsAvailable { get; }

    /// <summary>Prints a self-contained page; it has no network.</summary>
    Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken = default);
}
