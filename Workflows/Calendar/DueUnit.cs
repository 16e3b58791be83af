namespace SmartFactory.Workflows.Calendar;

/// <summary>What a due rule counts in.</summary>
public enum DueUnit
{
    CalendarDays,
    BusinessDays,
    Hours,
    Instant,
}
