namespace SmartFactory.Workflows.Cases;

/// <summary>A slice's own kind of case, told by how its correlation ids begin. Found by type.</summary>
public interface ICaseKind
{
    /// <summary>"C-" for certifications, "CNCL-" for council sessions.</summary>
    string Prefix { get; }

    /// <summary>The case, or null when there is no such row.</summary>
    /// <param name="correlationId">Begins with <see cref="Prefix"/>.</param>
    /// <param name="finder">To take over the case it belongs to (the application behind a certificate).</param>
    CaseContext? Find(string correlationId, ICaseFinder finder);
}
