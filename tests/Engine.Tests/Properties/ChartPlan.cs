namespace SmartFactory.Engine.Tests.Properties;

/// <summary>A generated flowchart, and in which order what waits in it is resumed.</summary>
internal sealed record ChartPlan(Block[]? Blocks, Mesh? Mesh, int[] Choices)
{
    public ChartLayout Layout() => Blocks is not null ? BlockLayout.Of(Blocks) : MeshLayout.Of(Mesh!);

    public override string ToString() =>
        $"{(Blocks is not null ? string.Join(" ", Blocks.Select(b => b.ToString())) : Mesh!.ToString())}; resumed in the order {string.Join(",", Choices)}";
}
