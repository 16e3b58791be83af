using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>A rehearsal as a line of a list.</summary>
public sealed record RehearsalEntry(string Id, int DraftVersion, string Revision, int Year, int Applicants, int Seed, DraftRehearsalStatus Status, string RequestedBy, DateTimeOffset RequestedAt);
