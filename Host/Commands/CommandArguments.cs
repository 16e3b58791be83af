using System.Globalization;

namespace SmartFactory.Host.Commands;

/// <summary><c>--name value</c> pairs, <c>--flag</c>s and plain words, as typed.</summary>
internal sealed class CommandArguments
{
    private readonly Dictionary<string, string?> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    public CommandArguments(IReadOnlyList<string> words)
    {
        var plain = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(words[i]);
                continue;
            }

            var (name, value) = words[i][2..].Split('=', 2) is [var left, var right] ? (left, right) : (words[i][2..], (string?)null);
            if (value is null && i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = words[++i];
            }

            _named[name] = value;
        }

        Plain = plain;
    }

    public IReadOnlyList<string> Plain { get; }

    public bool Has(string name)
    {
        _used.Add(name);
        return _named.ContainsKey(name);
    }

    public string? Text(string name)
    {
        _used.Add(name);
        return !_named.TryGetValue(name, out var value) ? null : value ?? throw new CommandException($"--{name} needs a value.");
    }

    public int Number(string name, int otherwise) => Text(name) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw new CommandException($"--{name} needs a whole number, not '{text}'.");

    /// <summary>A mistyped option must not pass for a default.</summary>
    public void RefuseUnknown()
    {
        if (_named.Keys.FirstOrDefault(n => !_used.Contains(n)) is { } unknown)
        {
            throw new CommandException($"Unknown option --{unknown}.");
        }
    }
}
