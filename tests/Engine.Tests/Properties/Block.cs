namespace SmartFactory.Engine.Tests.Properties;

/// <summary>A piece of a generated flowchart with one way in and one way out.</summary>
internal abstract record Block
{
    /// <summary>The blocks inside, by branch.</summary>
    public virtual IReadOnlyList<Block[]> Inner => [];

    public virtual Block With(IReadOnlyList<Block[]> inner) => this;

    public sealed override string ToString()
    {
        var inner = string.Join(" | ", Inner.Select(branch => string.Join(" ", branch.Select(b => b.ToString()))));
        return Inner.Count == 0 ? Word : $"{Word}({inner})";
    }

    protected abstract string Word { get; }
}

internal sealed record Step : Block
{
    protected override string Word => "step";
}

/// <summary>A Delay: the instance is suspended here and goes on when its bookmark is resumed.</summary>
internal sealed record Wait : Block
{
    protected override string Word => "wait";
}

/// <summary>A decision whose branches meet again.</summary>
internal sealed record Choice(bool Outcome, Block[] Then, Block[] Else) : Block
{
    public override IReadOnlyList<Block[]> Inner => [Then, Else];

    public override Block With(IReadOnlyList<Block[]> inner) => new Choice(Outcome, inner[0], inner[1]);

    protected override string Word => Outcome ? "yes?" : "no?";
}

/// <summary>Branches that all run. They meet in a join of this mode, or (null) in an ordinary activity.</summary>
internal sealed record Fork(string? JoinMode, Block[][] Branches) : Block
{
    public override IReadOnlyList<Block[]> Inner => Branches;

    public override Block With(IReadOnlyList<Block[]> inner) => new Fork(JoinMode, [.. inner]);

    protected override string Word => $"fork:{JoinMode ?? "implicit"}";
}

/// <summary>Branches of which the first to arrive ends the others.</summary>
internal sealed record Race(Block[][] Branches) : Block
{
    public override IReadOnlyList<Block[]> Inner => Branches;

    public override Block With(IReadOnlyList<Block[]> inner) => new Race([.. inner]);

    protected override string Word => "race";
}

/// <summary>A body that runs again and again, by a connection back to its head.</summary>
internal sealed record Repeat(int Rounds, Block[] Body) : Block
{
    public override IReadOnlyList<Block[]> Inner => [Body];

    public override Block With(IReadOnlyList<Block[]> inner) => new Repeat(Rounds, inner[0]);

    protected override string Word => $"{Rounds}×";
}
