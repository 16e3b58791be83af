using FsCheck;
using FsCheck.Fluent;

namespace SmartFactory.Engine.Tests.Properties;

/// <summary>Makes flowcharts, and smaller ones out of one that failed.</summary>
internal static class ChartGenerator
{
    private static readonly string?[] JoinModes = [null, "WaitAllActive", "WaitAllActive", null, "WaitAll"];

    private static readonly bool[] BothPorts = [true, false];

    public static Arbitrary<ChartPlan> Plans(Func<ChartPlan, bool> isClean)
    {
        var blocks = from body in Sequence(2, 4) from order in Order() select new ChartPlan(body, null, order);
        var meshes = from mesh in Meshes() from order in Order() select new ChartPlan(null, mesh, order);
        return Arb.From(Gen.Frequency((6, blocks), (1, meshes)), Smaller).Filter(isClean);
    }

    private static Gen<int[]> Order() => Gen.Choose(0, 5).ArrayOf(8);

    private static Gen<Block[]> Sequence(int depth, int most) =>
        from length in Gen.Choose(1, most)
        from blocks in OneBlock(depth).ArrayOf(length)
        select blocks;

    private static Gen<Block> OneBlock(int depth)
    {
        var leaves = Gen.Frequency((1, Gen.Constant<Block>(new Step())), (1, Gen.Constant<Block>(new Wait())));
        if (depth == 0)
        {
            return leaves;
        }

        var inner = Sequence(depth - 1, 2);
        var maybeEmpty = Gen.Frequency((1, Gen.Constant(Array.Empty<Block>())), (3, inner));
        var branches = from count in Gen.Choose(2, 3) from list in inner.ArrayOf(count) select list;
        var choice = from outcome in Gen.Elements(true, false) from then in maybeEmpty from other in maybeEmpty select (Block)new Choice(outcome, then, other);
        var fork = from mode in Gen.Elements(JoinModes) from list in branches select (Block)new Fork(mode, list);
        var race = from list in branches from waits in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false))) select (Block)new Race(waits ? [.. list.Select(b => (Block[])[new Wait(), .. b])] : list);
        var repeat = from rounds in Gen.Choose(1, 3) from body in maybeEmpty select (Block)new Repeat(rounds, body);
        return Gen.Frequency((3, leaves), (2, choice), (3, fork), (2, race), (1, repeat));
    }

    private static Gen<Mesh> Meshes() =>
        from count in Gen.Choose(2, 12)
        from kinds in Gen.Frequency(
            (3, Gen.Constant(MeshKind.Step)), (3, Gen.Constant(MeshKind.Wait)), (1, Gen.Constant(MeshKind.Join)),
            (1, Gen.Constant(MeshKind.Yes)), (1, Gen.Constant(MeshKind.No))).ArrayOf(count)
        from parents in Gen.Choose(0, 1000).ArrayOf(count)
        from extra in Gen.Choose(0, 10_000).ArrayOf(count)
        select Connect(kinds, parents, extra);

    // Every activity has a way in from a lower one; decisions have both ways out, and there are connections across.
    private static Mesh Connect(MeshKind[] kinds, int[] parents, int[] extra)
    {
        kinds = [MeshKind.Step, .. kinds, MeshKind.Step];
        var last = kinds.Length - 1;
        var edges = new HashSet<(int From, bool Yes, int To)>();
        for (var i = 1; i <= last; i++)
        {
            edges.Add((parents[(i - 1) % parents.Length] % i, parents[(i - 1) % parents.Length] % 2 == 0, i));
        }

        foreach (var number in extra)
        {
            var from = number % last;
            edges.Add((from, number / 100 % 2 == 0, from + 1 + (number / 7 % (last - from))));
        }

        for (var i = 0; i < last; i++)
        {
            if (kinds[i] is MeshKind.Yes or MeshKind.No)
            {
                foreach (var port in BothPorts.Where(p => !edges.Any(e => e.From == i && e.Yes == p)))
                {
                    edges.Add((i, port, Math.Min(i + 1 + parents[i % parents.Length] % 3, last)));
                }
            }
        }

        // Only decisions have two ports.
        return new Mesh(kinds, [.. edges.Select(e => kinds[e.From] is MeshKind.Yes or MeshKind.No ? e : (e.From, true, e.To)).Distinct().Order()]);
    }

    private static IEnumerable<ChartPlan> Smaller(ChartPlan plan) =>
        plan.Blocks is not null ? SmallerLists(plan.Blocks).Where(b => b.Length > 0).Select(b => plan with { Blocks = b })
        : plan.Mesh!.Edges.Select((_, i) => plan with { Mesh = plan.Mesh with { Edges = [.. plan.Mesh.Edges.Where((_, j) => j != i)] } }).Where(p => IsConnected(p.Mesh!));

    private static IEnumerable<Block[]> SmallerLists(Block[] blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            yield return [.. blocks[..i], .. blocks[(i + 1)..]];
            foreach (var branch in blocks[i].Inner)
            {
                yield return [.. blocks[..i], .. branch, .. blocks[(i + 1)..]];
            }

            foreach (var smaller in SmallerInside(blocks[i]))
            {
                yield return [.. blocks[..i], smaller, .. blocks[(i + 1)..]];
            }
        }
    }

    private static IEnumerable<Block> SmallerInside(Block block)
    {
        for (var branch = 0; branch < block.Inner.Count; branch++)
        {
            foreach (var list in SmallerLists(block.Inner[branch]).Where(l => l.Length > 0 || block is Choice or Repeat))
            {
                yield return block.With([.. block.Inner.Take(branch), list, .. block.Inner.Skip(branch + 1)]);
            }
        }
    }

    private static bool IsConnected(Mesh mesh) =>
        Enumerable.Range(1, mesh.Kinds.Length - 1).All(i => mesh.Edges.Any(e => e.To == i))
        && Enumerable.Range(0, mesh.Kinds.Length).Where(i => mesh.Kinds[i] is MeshKind.Yes or MeshKind.No).All(i => mesh.Edges.Where(e => e.From == i).Select(e => e.Yes).Distinct().Count() == 2);
}
