namespace SmartFactory.Workflows.Cases;

/// <summary>Finds what a correlation id stands for: "R-2026" a round, "R-2026:JS1:P1" a panel, "R-2026:JS1:52130" a cell, "2026-JS1-0001" an application, "P-2026-JS1-0001" a project, "C-2026-0001" a certification, "CNCL-…" a council session.</summary>
public interface ICaseFinder
{
    CaseContext Find(string? correlationId, string? instanceId = null);
}
