using System.Text;
using System.Text.Json;

namespace SmartFactory.Workflows.Costs;

/// <summary>An amount in words, as a document of payment wants it beside the figures: a changed digit then shows.</summary>
public static class WonInWords
{
    private static readonly WonWords Words = Load();

    /// <summary>40,001,000 → 금사천만천원 in Korean numerals, every digit named.</summary>
    public static string Of(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (amount == 0)
        {
            return Words.Prefix + Words.Digits[0] + Words.Suffix;
        }

        var text = new StringBuilder();
        for (var group = 0; amount > 0; group++, amount /= 10_000)
        {
            if (amount % 10_000 is var part and > 0)
            {
                text.Insert(0, Group((int)part) + Words.Myriads[group]);
            }
        }

        return Words.Prefix + text + Words.Suffix;
    }

    private static string Group(int part)
    {
        var text = "";
        for (var place = 0; part > 0; place++, part /= 10)
        {
            if (part % 10 is var digit and > 0)
            {
                text = Words.Digits[digit] + Words.Places[place] + text;
            }
        }

        return text;
    }

    private static WonWords Load()
    {
        using var stream = typeof(WonInWords).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Costs.won-words.ko.json")
            ?? throw new InvalidOperationException("won-words.ko.json is not embedded.");
        return JsonSerializer.Deserialize<WonWords>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record WonWords(string Prefix, string Suffix, string[] Digits, string[] Places, string[] Myriads);
}
