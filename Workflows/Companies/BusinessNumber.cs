using System.Text;

namespace SmartFactory.Workflows.Companies;

/// <summary>사업자등록번호 (R1): ten digits with a check digit. Kept as digits, shown 3-2-5.</summary>
public static class BusinessNumber
{
    private static readonly int[] Weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];

    /// <summary>The ten digits of what was typed (hyphens, blanks and full-width digits are fine), or null when they are not ten digits or the check digit is wrong.</summary>
    public static string? Parse(string? text)
    {
        var digits = Digits(text);
        return digits is { Length: 10 } && IsValid(digits) ? digits : null;
    }

    /// <summary>402-81-00001 for 4028100001; anything else comes back as it was.</summary>
    public static string Format(string? digits) =>
        digits is { Length: 10 } ? $"{digits[..3]}-{digits[3..5]}-{digits[5..]}" : digits ?? "";

    /// <summary>The tenth digit for nine given ones.</summary>
    public static int CheckDigit(ReadOnlySpan<char> firstNine)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (firstNine[i] - '0') * Weights[i];
        }

        // The ninth digit counts once more by its tens; the outer remainder turns a 10 into 0.
        sum += (firstNine[8] - '0') * 5 / 10;
        return (10 - sum % 10) % 10;
    }

    private static string? Digits(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var digits = new StringBuilder(10);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is not ('-' or '‐' or '‑' or '–' or '—' or '−') && !char.IsWhiteSpace(c))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static bool IsValid(string digits) => CheckDigit(digits) == digits[9] - '0';
}
