using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Workflows.Data.Seed;

/// <summary>Everyone who works in the programme, made up: the demonstration's accounts and the rehearsal's staff. Ids are readable and the same every time; addresses end in example.org, where no mail can arrive.</summary>
public static class SimulatedPeople
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The solution vendors firms choose from.</summary>
    internal static IReadOnlyList<SimulatedVendor> Vendors { get; } = [.. SimulatedNames.Shipped.Vendors
        .Select((name, n) => new SimulatedVendor(name, SimulatedFirms.BusinessNumber(900_001 + n), string.Create(CultureInfo.InvariantCulture, $"vendor{n + 1}@example.org")))];

    public static IReadOnlyList<Person> All()
    {
        var dice = new Dice(0);
        var people = new List<Person>();
        foreach (var office in Offices())
        {
            for (var n = 1; n <= office.Count && office.Area != Area.Municipality; n++)
            {
                people.Add(Make(string.Create(CultureInfo.InvariantCulture, $"{office.Key}{n}"), office, dice));
            }

            // One desk in each of the fourteen.
            people.AddRange(MunicipalityCatalog.All
                .Where(_ => office.Area == Area.Municipality)
                .Select(m => Make(office.Key + "-" + m.Code, office, dice, m.Code)));
        }

        foreach (var vendor in Vendors)
        {
            var person = New("demo-vendor-" + vendor.BusinessNumber, vendor.Email, vendor.Name, Area.Vendor);
            person.VendorBrn = vendor.BusinessNumber;
            people.Add(person);
        }

        return people;
    }

    private static SimulatedOffice[] Offices()
    {
        using var stream = typeof(SimulatedPeople).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Data.Seed.offices.json")
            ?? throw new InvalidOperationException("offices.json is not embedded.");
        return JsonSerializer.Deserialize<SimulatedOffice[]>(stream, Json)!;
    }

    private static Person Make(string key, SimulatedOffice office, Dice dice, string? municipalityCode = null)
    {
        var person = New("demo-" + key, key + "@example.org", SimulatedNames.Shipped.Person(dice, key), office.Area);
        person.Position = office.Position;
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
