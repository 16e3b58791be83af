namespace SmartFactory.Engine.Tests.Properties;

/// <summary>Draws a mesh. The reference model: an activity runs once if at least one way into it was followed, and else never.</summary>
internal static class MeshLayout
{
    public static ChartLayout Of(Mesh mesh)
    {
        var chart = new ChartLayout();
        var ids = mesh.Kinds.Select(kind => Place(chart, kind)).ToArray();
        var sinks = Enumerable.Range(0, ids.Length).Where(i => mesh.Edges.All(e => e.From != i)).ToList();
        foreach (var (from, yes, to) in mesh.Edges)
        {
            chart.Connect(ids[from], Port(mesh.Kinds[from], yes), ids[to]);
        }

        var runs = new bool[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            runs[i] = i == 0 || mesh.Edges.Any(e => e.To == i && runs[e.From] && IsFollowed(mesh.Kinds[e.From], e.Yes));
            chart.Expected[ids[i]] = runs[i] ? (1, 1) : (0, 0);
        }

        var last = chart.Join("WaitAllActive");
        foreach (var sink in sinks)
        {
            chart.Connect(ids[sink], "Done", last);
        }

        var end = chart.End();
        chart.Connect(last, "Done", end);
        chart.Expected[last] = chart.Expected[end] = sinks.Exists(s => runs[s]) ? (1, 1) : (0, 0);
        return chart;
    }

    private static string Place(ChartLayout chart, MeshKind kind) => kind switch
    {
        MeshKind.Step => chart.Step(),
        MeshKind.Wait => chart.Wait(),
        MeshKind.Yes => chart.Decision(true),
        MeshKind.No => chart.Decision(false),
        _ => chart.Join("WaitAllActive"),
    };

    private static string Port(MeshKind kind, bool yes) => kind is MeshKind.Yes or MeshKind.No ? yes ? "True" : "False" : "Done";

    private static bool IsFollowed(MeshKind kind, bool yes) => kind switch
    {
        MeshKind.Yes => yes,
        MeshKind.No => !yes,
        _ => true,
    };
}
