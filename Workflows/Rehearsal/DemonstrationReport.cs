namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What the simulated office did in one go.</summary>
/// <param name="Now">Where the clock stands.</param>
/// <param name="Decided">Tasks decided by simulated people.</param>
/// <param name="TimersFired">Deadlines, reminders and starts that came due.</param>
/// <param name="CompanyIsAsked">It stopped because the company has something to do.</param>
/// <param name="NothingIsLeft">It stopped because nobody has anything to do and no alarm is set.</param>
/// <param name="Problems">What simulated people could not do, with the reason.</param>
public sealed record DemonstrationReport(DateTimeOffset Now, int Decided, int TimersFired, bool CompanyIsAsked, bool NothingIsLeft, IReadOnlyList<string> Problems);
