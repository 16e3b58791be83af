using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Admin.Rounds;

/// <summary>A round and how many applied and were selected.</summary>
public sealed record RoundRow(Round Round, int Submitted, int Selected);
