namespace SmartFactory.Engine.Tests.Properties;

/// <summary>A flowchart without loops whose connections go anywhere downwards: no structure, many dead paths.</summary>
/// <param name="Kinds">What each activity is: a step, a wait, a decision for yes, one for no, a join.</param>
/// <param name="Edges">From a lower to a higher number; the flag is the port of a decision.</param>
internal sealed record Mesh(MeshKind[] Kinds, (int From, bool Yes, int To)[] Edges)
{
    public override string ToString() =>
        $"{string.Join(" ", Kinds)}; {string.Join(" ", Edges.Select(e => $"{e.From}{(Kinds[e.From] is MeshKind.Yes or MeshKind.No ? e.Yes ? "+" : "-" : "")}>{e.To}"))}";
}

internal enum MeshKind
{
    Step,
    Wait,
    Yes,
    No,
    Join,
}
