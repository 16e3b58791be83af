using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Counts, for one execution of a flowchart, how often each activity and connection was visited. Joins and loops are decided by comparing the counts.</summary>
internal sealed class FlowScope : IExecutionData
{
    private readonly FlowGraph _graph;
    private readonly int[] _activities;
    private readonly int[] _connections;
    private readonly bool[] _followed;
    private FlowTokens? _tokens;

    public FlowScope(FlowGraph graph, JsonNode? stored)
    {
        _graph = graph;
        _activities = new int[graph.ActivityIds.Length];
        _connections = new int[graph.ConnectionKeys.Length];
        _followed = new bool[graph.ConnectionKeys.Length];
        if (stored is not null)
        {
            Read(stored);
        }
    }

    public FlowGraph Graph => _graph;

    public FlowTokens Tokens => _tokens ??= [];

    public bool IsEmpty => false;

    public void VisitActivity(int activity) => _activities[activity]++;

    public void VisitConnection(FlowGraph.Edge edge, bool followed)
    {
        _connections[edge.Key]++;
        _followed[edge.Key] = followed;
    }

    public bool AllVisited(int activity)
    {
        var least = int.MaxValue;
        foreach (var edge in _graph.ForwardInbound(activity))
        {
            least = Math.Min(least, _connections[edge.Key]);
        }

        return least > _activities[activity];
    }

    public bool AnyFollowed(int activity)
    {
        var most = MostVisits(activity);
        if (most <= _activities[activity])
        {
            return false;
        }

        foreach (var edge in _graph.ForwardInbound(activity))
        {
            if (_connections[edge.Key] == most && _followed[edge.Key])
            {
                return true;
            }
        }

        return false;
    }

    public bool AllFollowed(int activity)
    {
        var most = MostVisits(activity);
        if (most <= _activities[activity])
        {
            return false;
        }

        foreach (var edge in _graph.ForwardInbound(activity))
        {
            if (_connections[edge.Key] != most || !_followed[edge.Key])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The target has already run for this visit.</summary>
    public bool IsLate(FlowGraph.Edge edge) => _connections[edge.Key] <= _activities[edge.Target];

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Write(writer, "a", _graph.ActivityIds, i => _activities[i]);
        Write(writer, "c", _graph.ConnectionKeys, i => (_connections[i] << 1) | (_followed[i] ? 1 : 0));
        _tokens?.Write(writer, "t");
        writer.WriteEndObject();
    }

    private void Read(JsonNode stored)
    {
        Read(stored["a"] as JsonObject, _graph.ActivityIds, (i, value) => _activities[i] = value);
        Read(stored["c"] as JsonObject, _graph.ConnectionKeys, (i, value) =>
        {
            _connections[i] = value >> 1;
            _followed[i] = (value & 1) != 0;
        });
        _tokens = stored["t"] is JsonArray tokens ? FlowTokens.Read(tokens) : null;
    }

    private int MostVisits(int activity)
    {
        var most = 0;
        foreach (var edge in _graph.ForwardInbound(activity))
        {
            most = Math.Max(most, _connections[edge.Key]);
        }

        return most;
    }

    private static void Write(Utf8JsonWriter writer, string name, string[] keys, Func<int, int> value)
    {
        writer.WriteStartObject(name);
        for (var i = 0; i < keys.Length; i++)
        {
            if (value(i) > 0)
            {
                writer.WriteNumber(keys[i], value(i));
            }
        }

        writer.WriteEndObject();
    }

    // By name, not by position: a version the instance is migrated to may have other activities around it.
    private static void Read(JsonObject? stored, string[] keys, Action<int, int> set)
    {
        if (stored is null)
        {
            return;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (stored.TryGetPropertyValue(keys[i], out var value) && value is not null)
            {
                set(i, value.GetValue<int>());
            }
        }
    }
}
