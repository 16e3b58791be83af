namespace SmartFactory.Engine.Activities;

/// <summary>A flowchart seen from one start: which connections lead on and which lead back. Computed once per flowchart and start.</summary>
internal sealed class FlowGraph
{
    private readonly int _root;
    private readonly Edge[][] _outbound;
    private readonly Edge[][] _forwardInbound;
    private readonly Edge[][] _inbound;
    private readonly bool[]?[] _ancestors;

    public FlowGraph(IReadOnlyList<IActivity> activities, IEnumerable<Connection> connections, IActivity root)
    {
        var index = new Dictionary<IActivity, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < activities.Count; i++)
        {
            index[activities[i]] = i;
        }

        _root = index[root];
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<Edge>();
        foreach (var connection in connections)
        {
            if (!keys.TryGetValue(connection.Key, out var key))
            {
                keys[connection.Key] = key = keys.Count;
            }

            edges.Add(new Edge(index[connection.Source], connection.SourcePort, index[connection.Target], key));
        }

        ConnectionKeys = [.. keys.Keys];
        ActivityIds = [.. activities.Select(a => a.Id)];
        var forward = ForwardPairs(activities.Count, edges);
        foreach (var edge in edges)
        {
            edge.IsForward = forward.Contains((edge.Source, edge.Target));
        }

        _outbound = Group(activities.Count, edges, e => e.Source);
        _inbound = Group(activities.Count, edges.DistinctBy(e => e.Key), e => e.Target);
        _forwardInbound = Group(activities.Count, edges.Where(e => e.IsForward).DistinctBy(e => e.Key), e => e.Target);
        _ancestors = new bool[]?[activities.Count];
        foreach (var edge in edges.Where(e => !e.IsForward))
        {
            edge.IsValidBackward = EveryPathPasses(edge.Source, edge.Target);
        }
    }

    public string[] ActivityIds { get; }

    public string[] ConnectionKeys { get; }

    public Edge[] Outbound(int activity) => _outbound[activity];

    public Edge[] Inbound(int activity) => _inbound[activity];

    public Edge[] ForwardInbound(int activity) => _forwardInbound[activity];

    /// <summary>Not reached from the start by forward connections.</summary>
    public bool IsDangling(int activity) => activity != _root && _forwardInbound[activity].Length == 0;

    /// <summary>Everything upstream of an activity, by forward connections.</summary>
    public bool[] Ancestors(int activity) => _ancestors[activity] ??= Upstream(activity, without: -1);

    // Elsa walks breadth first from the start and takes an edge as forward unless its target already leads to its source.
    private HashSet<(int Source, int Target)> ForwardPairs(int count, List<Edge> edges)
    {
        var targets = Group(count, edges, e => e.Source);
        var forward = new HashSet<(int, int)>();
        var next = new List<int>[count];
        var visited = new bool[count];
        var queue = new Queue<int>([_root]);
        while (queue.TryDequeue(out var source))
        {
            visited[source] = true;
            foreach (var edge in targets[source])
            {
                if (forward.Contains((source, edge.Target)) || Leads(next, edge.Target, source))
                {
                    continue;
                }

                forward.Add((source, edge.Target));
                (next[source] ??= []).Add(edge.Target);
                if (!visited[edge.Target])
                {
                    queue.Enqueue(edge.Target);
                }
            }
        }

        return forward;
    }

    private static bool Leads(List<int>[] next, int from, int to)
    {
        var seen = new HashSet<int>();
        var stack = new Stack<int>([from]);
        while (stack.TryPop(out var current))
        {
            if (current == to)
            {
                return true;
            }

            if (seen.Add(current) && next[current] is { } targets)
            {
                foreach (var target in targets)
                {
                    stack.Push(target);
                }
            }
        }

        return false;
    }

    // The start cannot be reached backwards any more once the gate is closed: then every path passes it.
    private bool EveryPathPasses(int from, int gate) =>
        from == gate || gate == _root || (from != _root && !Upstream(from, without: gate)[_root]);

    private bool[] Upstream(int activity, int without)
    {
        var found = new bool[_forwardInbound.Length];
        var queue = new Queue<int>([activity]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var edge in _forwardInbound[current])
            {
                if (edge.Source != without && !found[edge.Source])
                {
                    found[edge.Source] = true;
                    queue.Enqueue(edge.Source);
                }
            }
        }

        return found;
    }

    private static Edge[][] Group(int count, IEnumerable<Edge> edges, Func<Edge, int> by)
    {
        var lists = new List<Edge>[count];
        foreach (var edge in edges)
        {
            (lists[by(edge)] ??= []).Add(edge);
        }

        return [.. lists.Select(l => l?.ToArray() ?? [])];
    }

    internal sealed class Edge(int source, string port, int target, int key)
    {
        public int Source { get; } = source;

        public string Port { get; } = port;

        public int Target { get; } = target;

        /// <summary>Equal connections share one, and are counted together.</summary>
        public int Key { get; } = key;

        public bool IsForward { get; set; }

        public bool IsValidBackward { get; set; }
    }
}
