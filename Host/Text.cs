using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace SmartFactory.Host;

/// <summary>The Korean sentences that code says (Text.resx); what a page says stands in the page.</summary>
internal static class Text
{
    private static readonly ResourceManager Sentences = new("SmartFactory.Host.Text", typeof(Text).Assembly);

    public static string PasswordTooShort => Get();

    public static string PasswordRequiresDigit => Get();

    public static string PasswordRequiresLower => Get();

    public static string DuplicateEmail => Get();

    public static string InvalidEmail => Get();

    public static string SignInFailed => Get();

    public static string Required => Get();

    public static string Won => Get();

    public static string FileTooLarge => Get();

    public static string FileKind => Get();

    public static string FileEmpty => Get();

    public static string InvalidBusinessNumber => Get();

    public static string Optional => Get();

    public static string LinkUsed => Get();

    public static string PasswordsDiffer => Get();

    public static string Find(string key) => Sentences.GetString(key, CultureInfo.InvariantCulture) ?? key;

    public static string Format(string sentence, params object?[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    private static string Get([CallerMemberName] string key = "") => Find(key);
}
