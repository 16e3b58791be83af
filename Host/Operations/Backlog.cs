namespace SmartFactory.Host.Operations;

/// <summary>How much waits, when it was last looked at.</summary>
/// <param name="Rows">Work commits left for other instances.</param>
/// <param name="OldestRow">How long the oldest of it has waited.</param>
/// <param name="TimerLateness">How late the most overdue timer is.</param>
/// <param name="Mails">Mails waiting to be sent that are due.</param>
/// <param name="OldestMail">How long the oldest of them has been due.</param>
/// <param name="Parked">Rows and timers that were given up; an incident tells of each.</param>
internal sealed record Backlog(long Rows, TimeSpan OldestRow, long Timers, TimeSpan TimerLateness, long Mails, TimeSpan OldestMail, long Parked)
{
    public static readonly Backlog None = new(0, TimeSpan.Zero, 0, TimeSpan.Zero, 0, TimeSpan.Zero, 0);
}
