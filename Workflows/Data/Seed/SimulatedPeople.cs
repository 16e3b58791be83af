using System.Globalization;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Workflows.Data.Seed;

/// <summary>Everyone who works in the programme, made up: the demonstration's accounts and the rehearsal's staff. Ids are readable and the same every time; addresses end in example.org, where no mail can arrive.</summary>
public static class SimulatedPeople
{
    private static readonly (Area Area, string? Position, string Key, int Count)[] Offices =
    [
        (Area.Admin, null, "admin", 1),
        (Area.Province, "주무관", "do-officer", 3),
        (Area.Province, "팀장", "do-team", 1),
        (Area.Province, "과장", "do-division", 1),
        (Area.Province, "국장", "do-bureau", 1),
        (Area.Province, "도지사", "governor", 1),
        (Area.Institute, "담당", "tp", 5),
        (Area.Institute, "회계", "tp-account", 2),
        (Area.Institute, "기관장", "tp-head", 1),
        (Area.Evaluator, "위원장", "eval-chair", 4),
        (Area.Evaluator, null, "eval", 32),
        (Area.Mentor, "책임멘토", "mentor-lead", 12),
        (Area.Mentor, null, "mentor", 24),
        (Area.Inspector, null, "inspector", 4),
    ];

    /// <summary>The solution vendors firms choose from.</summary>
    internal static IReadOnlyList<SimulatedVendor> Vendors { get; } = [.. SimulatedNames.Shipped.Vendors
        .Select((name, n) => new SimulatedVendor(name, SimulatedFirms.BusinessNumber(900_001 + n), string.Create(CultureInfo.InvariantCulture, $"vendor{n + 1}@example.org")))];

    public static IReadOnlyList<Person> All()
    {
        var dice = new Dice(0);
        var people = new List<Person>();
        foreach (var (area, position, key, count) in Offices)
        {
            for (var n = 1; n <= count; n++)
            {
                people.Add(Make(string.Create(CultureInfo.InvariantCulture, $"{key}{n}"), area, position, dice));
            }
        }

        foreach (var municipality in MunicipalityCatalog.All)
        {
            people.Add(Make("sigun-" + municipality.Code, Area.Municipality, "담당", dice, municipality.Code));
            people.Add(Make("sigun-head-" + municipality.Code, Area.Municipality, "과장", dice, municipality.Code));
        }

        foreach (var vendor in Vendors)
        {
            var person = New("demo-vendor-" + vendor.BusinessNumber, vendor.Email, vendor.Name, Area.Vendor);
            person.VendorBrn = vendor.BusinessNumber;
            people.Add(person);
        }

        return people;
    }

    private static Person Make(string key, Area area, string? position, Dice dice, string? municipalityCode = null)
    {
        var person = New("demo-" + key, key + "@example.org", SimulatedNames.Shipped.Person(dice, key), area);
        person.Position = position;
        person.MunicipalityCode = municipalityCode;
        return person;
    }

    internal static Person New(string id, string email, string name, Area area) => new()
    {
        Id = id,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = id,
        ConcurrencyStamp = id,
        DisplayName = name,
        Area = area,
        IsDemo = true,
    };
}
