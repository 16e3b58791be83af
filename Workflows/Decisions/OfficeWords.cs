using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SmartFactory.Workflows.Decisions;

/// <summary>Between our names and the words the office reads, which stand as [Display] on the enum.</summary>
public static class OfficeWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The value of a word or of our own name for it, null when it is neither.</summary>
    public static T? Find<T>(string? word)
        where T : struct, Enum =>
        word is null ? null
        : Words<T>.ByWord.TryGetValue(word, out var value) ? value
        : Enum.TryParse<T>(word, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named
        : null;

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, WordOf);

        public static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string WordOf(T value) =>
            typeof(T).GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString();
    }
}
