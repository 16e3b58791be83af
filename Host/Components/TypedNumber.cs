using System.Globalization;
using System.Text;

namespace SmartFactory.Host.Components;

/// <summary>Numbers as people type them: with commas, blanks, full-width digits or the unit behind.</summary>
internal static class TypedNumber
{
    public static long? Parse(string? typed)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC)
            .Replace(",", "", StringComparison.Ordinal)
            .Replace(Host.Text.Won, "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
