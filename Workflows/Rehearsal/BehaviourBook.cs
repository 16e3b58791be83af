using System.Text.Json;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The behaviours of behaviours.json by task type. A type it does not know (a step an administrator added) behaves like the default.</summary>
internal sealed class BehaviourBook
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, Behaviour> _types = Load();

    public Behaviour For(string taskType) => _types.GetValueOrDefault(taskType, Behaviour.Default);

    private static Dictionary<string, Behaviour> Load()
    {
        using var stream = typeof(BehaviourBook).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Rehearsal.behaviours.json")
            ?? throw new InvalidOperationException("behaviours.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, Behaviour>>(stream, Web)!;
    }
}
