using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmartFactory.Workflows.Calendar;

/// <summary>An unchanging set of holidays with a version, so that a due date can say by which table it was computed. Years the table does not name are filled by rule.</summary>
public sealed class HolidayTable
{
    private readonly Dictionary<DateOnly, string> _names;
    private readonly HashSet<int> _years;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Dictionary<DateOnly, string>> _byRule = new();

    public HolidayTable(IEnumerable<Holiday> holidays)
    {
        _names = holidays.ToDictionary(h => h.Date, h => h.Name);
        _years = [.. _names.Keys.Select(d => d.Year)];
        var text = string.Join('\n', _names.Keys.Order().Select(d => d.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
    }

    /// <summary>The table as shipped: published calendars up to 2027, 2028 computed.</summary>
    public static HolidayTable Shipped { get; } = new(ShippedHolidays());

    /// <summary>Changes whenever a date is added or removed.</summary>
    public string Version { get; }

    public bool IsEmpty => _names.Count == 0;

    public string? NameOf(DateOnly date)
    {
        if (_years.Contains(date.Year))
        {
            return _names.GetValueOrDefault(date);
        }

        var year = _byRule.GetOrAdd(date.Year, y => HolidayRule.For(y).ToDictionary(h => h.Date, h => h.Name));
        return year.GetValueOrDefault(date);
    }

    public bool Contains(DateOnly date) => NameOf(date) is not null;

    public static IReadOnlyList<Holiday> ShippedHolidays()
    {
        using var stream = typeof(HolidayTable).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Calendar.holidays.json")
            ?? throw new InvalidOperationException("holidays.json is not embedded.");
        return JsonSerializer.Deserialize<Holiday[]>(stream, JsonSerializerOptions.Web)!;
    }
}
