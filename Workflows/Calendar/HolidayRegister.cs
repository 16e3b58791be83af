namespace SmartFactory.Workflows.Calendar;

/// <summary>The holiday table in force in this process: the shipped one until the stored one is loaded, and again whenever it was edited.</summary>
public sealed class HolidayRegister
{
    private volatile BusinessCalendar _current = new(HolidayTable.Shipped);

    public BusinessCalendar Current => _current;

    public void Replace(HolidayTable table) => _current = new BusinessCalendar(table);
}
