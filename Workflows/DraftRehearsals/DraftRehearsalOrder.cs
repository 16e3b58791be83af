namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>What an administrator asks for.</summary>
/// <param name="Revision">The state of the draft that was on the page.</param>
public sealed record DraftRehearsalOrder(string DefinitionId, string Name, int DraftVersion, string Revision, string DraftJson, int Year, int Applicants, int Seed, string By);
