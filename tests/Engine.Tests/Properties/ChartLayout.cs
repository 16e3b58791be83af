using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Tests.Properties;

/// <summary>A plan drawn as a definition, and how often the reference model says that each activity runs.</summary>
internal sealed class ChartLayout
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];

    /// <summary>By activity: at least and at most.</summary>
    public Dictionary<string, (int Least, int Most)> Expected { get; } = new(StringComparer.Ordinal);

    public string Step() => Add("Elsa.WriteLine", ("text", "String", "Literal", "x"));

    public string Wait() => Add("Elsa.Delay", ("timeSpan", "TimeSpan", "Literal", "00:01:00"));

    public string Decision(bool outcome) => Add("Elsa.FlowDecision", ("condition", "Boolean", "Literal", outcome));

    public string Join(string mode) => Add("Elsa.FlowJoin", ("mode", "FlowJoinMode", "Literal", mode));

    public string Start() => Add("Elsa.Start");

    public string End() => Add("Elsa.End");

    /// <summary>True for a number of times, then false, then from the beginning.</summary>
    public string Counter(int rounds)
    {
        var name = $"L{_variables.Count}";
        _variables.Add(new JsonObject { ["id"] = name, ["name"] = name, ["typeName"] = "Int32", ["value"] = "0", ["storageDriverTypeName"] = VariableDefinition.InstanceStorage });
        return Add("Elsa.FlowDecision", ("condition", "Boolean", "JavaScript", $"set{name}((get{name}() + 1) % {rounds}), get{name}() !== 0"));
    }

    public void Connect(string from, string port, string to) => _connections.Add(new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    });

    public WorkflowDefinition ToDefinition() => new(new JsonObject
    {
        ["id"] = "generated:1",
        ["definitionId"] = "generated",
        ["version"] = 1,
        ["toolVersion"] = "3.8.0.0",
        ["variables"] = _variables.DeepClone(),
        ["root"] = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["activities"] = _activities.DeepClone(), ["connections"] = _connections.DeepClone() },
    });

    private string Add(string type, params (string Name, string TypeName, string Expression, JsonNode Value)[] inputs)
    {
        var id = $"n{_activities.Count}";
        var json = new JsonObject { ["id"] = id, ["type"] = type };
        foreach (var (name, typeName, expression, value) in inputs)
        {
            json[name] = new JsonObject { ["typeName"] = typeName, ["expression"] = new JsonObject { ["type"] = expression, ["value"] = value } };
        }

        _activities.Add(json);
        return id;
    }
}
