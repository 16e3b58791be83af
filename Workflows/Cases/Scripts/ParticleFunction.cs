using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Workflows.Cases.Scripts;

/// <summary><c>particle("협약", "을", "를")</c>: the word with the particle its last sound asks for. "로" takes no "으" after a final ㄹ.</summary>
internal sealed class ParticleFunction : IScriptFunction
{
    public string Name => "particle";

    public object? Invoke(IReadOnlyList<object?> arguments, ScriptFunctionContext context)
    {
        var word = arguments.Text(0);
        var after = arguments.Text(1);
        var takesVowelForm = !HasFinal(word) || (after.StartsWith("으로", StringComparison.Ordinal) && EndsInRieul(word));
        return word + (takesVowelForm ? arguments.Text(2) : after);
    }

    /// <summary>A Korean syllable carries its final consonant in its code; digits are read aloud.</summary>
    private static bool HasFinal(string word) => word.Length > 0 && word[^1] switch
    {
        >= '\uac00' and <= '\ud7a3' and var syllable => (syllable - '\uac00') % 28 != 0,
        '0' or '1' or '3' or '6' or '7' or '8' => true,
        'l' or 'm' or 'n' or 'L' or 'M' or 'N' or 'R' => true,
        _ => false,
    };

    /// <summary>일, 칠, 팔 among the digits; L and R among the letters.</summary>
    private static bool EndsInRieul(string word) => word.Length > 0 && word[^1] switch
    {
        >= '\uac00' and <= '\ud7a3' and var syllable => (syllable - '\uac00') % 28 == 8,
        '1' or '7' or '8' or 'l' or 'L' or 'R' => true,
        _ => false,
    };
}
