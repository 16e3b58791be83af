using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace SmartFactory.Engine.Activities;

/// <summary>What people call activities, their inputs, outputs and ports: from the resource ActivityTexts.json of the assembly an activity is in. What has no entry keeps the name its class gives it.</summary>
public sealed class ActivityTexts
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };
    private static readonly ConcurrentDictionary<Assembly, ActivityTexts> Cache = new();

    public Dictionary<string, string> Categories { get; init; } = [];

    public Dictionary<string, ActivityText> Activities { get; init; } = [];

    /// <summary>Inputs and outputs of the same name and meaning in several activities.</summary>
    public Dictionary<string, PropertyText> Shared { get; init; } = [];

    /// <summary>Ports of the same name and meaning in several activities.</summary>
    public Dictionary<string, string> Ports { get; init; } = [];

    public static ActivityTexts Of(Type activity) => Cache.GetOrAdd(activity.Assembly, Load);

    public string Category(string category) => Categories.GetValueOrDefault(category, category);

    public ActivityText? Find(string typeName) => Activities.GetValueOrDefault(typeName);

    public PropertyText? Property(string typeName, string property) =>
        Find(typeName)?.Properties.GetValueOrDefault(property) ?? Shared.GetValueOrDefault(property);

    public string? Port(string typeName, string port) => Find(typeName)?.Ports.GetValueOrDefault(port) ?? Ports.GetValueOrDefault(port);

    private static ActivityTexts Load(Assembly assembly)
    {
        var name = assembly.GetManifestResourceNames().FirstOrDefault(n => n.EndsWith("ActivityTexts.json", StringComparison.Ordinal));
        if (name is null)
        {
            return new ActivityTexts();
        }

        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<ActivityTexts>(stream, Lenient)!;
    }
}

/// <summary>The words for one activity type.</summary>
public sealed record ActivityText
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    /// <summary>By the names of inputs and outputs.</summary>
    public Dictionary<string, PropertyText> Properties { get; init; } = [];

    public Dictionary<string, string> Ports { get; init; } = [];
}

/// <summary>The words for one input or output.</summary>
public sealed record PropertyText
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>What its choices are called, by their values.</summary>
    public Dictionary<string, string> Options { get; init; } = [];
}
