namespace SmartFactory.Host.Components;

/// <summary>Finds Korean names by their initials: ㄷㅅㅈㅁ finds 다솔정밀.</summary>
public static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int SyllablesPerInitial = 588;
    private const int FirstConsonant = 0x3131;
    private const int LastConsonant = 0x314E;

    /// <summary>The nineteen initials in the order of the syllable block, as code points of compatibility jamo.</summary>
    private static readonly int[] Initials =
        [0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145, 0x3146, 0x3147, 0x3148, 0x3149, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E];

    public static bool Matches(string name, string sought)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sought);
        return name.Contains(sought, StringComparison.OrdinalIgnoreCase)
            || (sought.All(c => c is >= (char)FirstConsonant and <= (char)LastConsonant) && InitialsOf(name).Contains(sought, StringComparison.Ordinal));
    }

    private static string InitialsOf(string name) => new([.. name.Select(c =>
        c is >= (char)FirstSyllable and <= (char)LastSyllable ? (char)Initials[(c - FirstSyllable) / SyllablesPerInitial] : c)]);
}
