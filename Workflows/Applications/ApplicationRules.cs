using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Applications;

/// <summary>What must be true of an application when it is sent. All faults are collected, each under the name of its field.</summary>
public static partial class ApplicationRules
{
    public const long LeastTotal = 1_000_000;
    public const long HighestTotal = 10_000_000_000;
    public const int HighestBonus = 5;

    /// <summary>Keys of the answers that must be true: consent to the processing of personal data and the pledge that no other programme pays for the same.</summary>
    public static readonly IReadOnlyList<string> RequiredConsents = ["consentPrivacy", "consentPledge"];

    /// <summary>Ruling 17: received strictly before closing, or within the grace when the draft was begun before closing.</summary>
    public static bool IsInTime(Round round, DateTimeOffset startedAt, DateTimeOffset receivedAt) =>
        receivedAt < round.CloseAt
        || (startedAt < round.CloseAt && receivedAt < round.CloseAt.AddMinutes(round.GraceMinutes));

    /// <summary>The costs of an application by its round's rates, or null while track or total are missing.</summary>
    public static CostSplit? Split(Round round, string? track, string? municipalityCode, long total)
    {
        var rates = round.Tracks.Find(t => t.Code == track);
        if (rates is null || total <= 0)
        {
            return null;
        }

        var cell = round.Cells.Find(c => c.Track == track && c.MunicipalityCode == municipalityCode);
        return CostSplit.Of(total, rates.RateBasisPoints, rates.SupportCap, cell?.ProvinceBasisPoints ?? 5_000);
    }

    public static Dictionary<string, string> Check(Application application, Company company, Round round, IReadOnlyCollection<string> documentKinds)
    {
        var faults = new Dictionary<string, string>();
        CheckPlace(application, company, round, faults);
        CheckCosts(application, round, faults);
        CheckVendor(application, company, faults);
        CheckAnswers(application, faults);
        foreach (var kind in DocumentKinds.All.Where(k => k.Required && !documentKinds.Contains(k.Key)))
        {
            faults[$"document.{kind.Key}"] = ApplicationMessages.Of("document.required", kind.Label);
        }

        return faults;
    }

    internal static string ClosedMessage(Round round) => ApplicationMessages.Of("round.closed", SeoulTime.Text(round.CloseAt));

    private static void CheckPlace(Application application, Company company, Round round, Dictionary<string, string> faults)
    {
        if (BusinessNumber.Parse(company.BusinessNumber) is null)
        {
            faults["businessNumber"] = ApplicationMessages.Of("company.businessNumber");
        }

        if (!round.Tracks.Exists(t => t.Code == application.Track))
        {
            faults["track"] = ApplicationMessages.Of("track.required");
        }

        if (MunicipalityCatalog.Find(application.MunicipalityCode) is null)
        {
            faults["municipalityCode"] = ApplicationMessages.Of("municipality.required");
        }

        if (string.IsNullOrWhiteSpace(application.Title))
        {
            faults["title"] = ApplicationMessages.Of("title.required");
        }
        else if (application.Title.Length > 100)
        {
            faults["title"] = ApplicationMessages.Of("title.long");
        }
    }

    private static void CheckCosts(Application application, Round round, Dictionary<string, string> faults)
    {
        var items = JsonSerializer.Deserialize<List<CostItem>>(application.CostItemsJson, JsonSerializerOptions.Web) ?? [];
        if (items.Count == 0)
        {
            faults["costItems"] = ApplicationMessages.Of("items.required");
        }
        else if (items.Exists(i => i.Amount < 0))
        {
            faults["costItems"] = ApplicationMessages.Of("items.amount");
        }

        if (application.TotalCost is < LeastTotal or > HighestTotal)
        {
            faults["totalCost"] = ApplicationMessages.Of(application.TotalCost == 0 ? "total.required" : "total.range");
            return;
        }

        var sum = items.Sum(i => i.Amount);
        if (items.Count > 0 && sum != application.TotalCost)
        {
            faults["totalCost"] = ApplicationMessages.Of("total.sum", sum.ToString("N0", CultureInfo.InvariantCulture));
        }

        var split = Split(round, application.Track, application.MunicipalityCode, application.TotalCost);
        if (split is not null && Answer(application, "requestedSupport") is { } asked
            && long.TryParse(asked, CultureInfo.InvariantCulture, out var wanted) && wanted > split.Support)
        {
            var rate = round.Tracks.Find(t => t.Code == application.Track)!.RateBasisPoints / 100m;
            faults["requestedSupport"] = ApplicationMessages.Of("support.rate", rate.ToString("0.##", CultureInfo.InvariantCulture), split.Support.ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private static void CheckVendor(Application application, Company company, Dictionary<string, string> faults)
    {
        if (string.IsNullOrWhiteSpace(application.VendorName))
        {
            faults["vendorName"] = ApplicationMessages.Of("vendor.name");
        }

        if (BusinessNumber.Parse(application.VendorBusinessNumber) is not { } vendor)
        {
            faults["vendorBusinessNumber"] = ApplicationMessages.Of("vendor.businessNumber");
        }
        else if (vendor == company.BusinessNumber)
        {
            faults["vendorBusinessNumber"] = ApplicationMessages.Of("vendor.self");
        }

        if (!MailAddress().IsMatch(application.VendorEmail))
        {
            faults["vendorEmail"] = ApplicationMessages.Of("vendor.email");
        }
    }

    private static void CheckAnswers(Application application, Dictionary<string, string> faults)
    {
        if (application.BonusClaimed is < 0 or > HighestBonus)
        {
            faults["bonusClaimed"] = ApplicationMessages.Of("bonus.range");
        }

        if (string.IsNullOrWhiteSpace(Answer(application, "ownFunding")))
        {
            faults["ownFunding"] = ApplicationMessages.Of("own.required");
        }

        foreach (var consent in RequiredConsents.Where(c => Answer(application, c) != "true"))
        {
            faults[consent] = ApplicationMessages.Of("consent.required");
        }

        if (ResidentNumber().IsMatch(application.AnswersJson) || ResidentNumber().IsMatch(application.Title))
        {
            faults["answers"] = ApplicationMessages.Of("text.rrn");
        }
    }

    private static string? Answer(Application application, string key) =>
        (JsonNode.Parse(application.AnswersJson) as JsonObject)?[key] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "true" : "false",
            var node => node.ToString(),
        };

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    // Six digits of a date, then a digit 1-8 and six more: collecting it without a law is forbidden.
    [GeneratedRegex(@"(?<!\d)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s?[-–]\s?[1-8]\d{6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ResidentNumber();
}
