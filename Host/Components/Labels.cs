namespace SmartFactory.Host.Components;

/// <summary>Words for codes: statuses, areas, document kinds. They are in Text.resx as "kind.code".</summary>
public static class Labels
{
    public static string Of(string kind, string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return "";
        }

        var key = $"{kind}.{code}";
        var word = Host.Text.Find(key);
        return word == key ? code : word;
    }

    public static string Of<T>(T value)
        where T : struct, Enum => Of(typeof(T).Name, value.ToString());
}
