namespace SmartFactory.Engine.Tests.Properties;

/// <summary>Draws blocks, and interprets them the way one would read them aloud: that is the reference model.</summary>
internal sealed class BlockLayout
{
    private readonly ChartLayout _chart = new();

    public static ChartLayout Of(Block[] blocks)
    {
        var layout = new BlockLayout();
        var start = layout.Runs(layout._chart.Start(), (1, 1));
        var ends = layout.Draw(blocks, [(start, "Done")], (1, 1));
        layout.Place(layout._chart.End(), ends, (1, 1));
        return layout._chart;
    }

    private List<(string Id, string Port)> Draw(Block[] blocks, List<(string Id, string Port)> from, (int Least, int Most) times)
    {
        foreach (var block in blocks)
        {
            from = Draw(block, from, times);
        }

        return from;
    }

    private List<(string Id, string Port)> Draw(Block block, List<(string Id, string Port)> from, (int Least, int Most) times)
    {
        switch (block)
        {
            case Step:
                return [(Place(_chart.Step(), from, times), "Done")];
            case Wait:
                return [(Place(_chart.Wait(), from, times), "Done")];
            case Choice choice:
                var decision = Place(_chart.Decision(choice.Outcome), from, times);
                return
                [
                    .. Draw(choice.Then, [(decision, "True")], choice.Outcome ? times : (0, 0)),
                    .. Draw(choice.Else, [(decision, "False")], choice.Outcome ? (0, 0) : times),
                ];
            case Fork fork:
                var all = Branches(fork.Branches, from, times, times);
                return [(Place(fork.JoinMode is null ? _chart.Step() : _chart.Join(fork.JoinMode), all, times), "Done")];
            case Race race:
                // Who loses may have run any part of its way.
                var racers = Branches(race.Branches, from, times, (0, times.Most));
                return [(Place(_chart.Join("WaitAny"), racers, times), "Done")];
            case Repeat repeat:
                return Draw(repeat, from, times);
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private List<(string Id, string Port)> Draw(Repeat repeat, List<(string Id, string Port)> from, (int Least, int Most) times)
    {
        var again = (times.Least * repeat.Rounds, times.Most * repeat.Rounds);
        var head = Place(_chart.Step(), from, again);
        var body = Draw(repeat.Body, [(head, "Done")], again);
        var counter = Place(_chart.Counter(repeat.Rounds), body, again);
        _chart.Connect(counter, "True", head);
        return [(counter, "False")];
    }

    private List<(string Id, string Port)> Branches(Block[][] branches, List<(string Id, string Port)> from, (int Least, int Most) times, (int Least, int Most) inner)
    {
        var fork = Place(_chart.Step(), from, times);
        return [.. branches.SelectMany(branch => Draw(branch, [(fork, "Done")], inner))];
    }

    private string Place(string id, List<(string Id, string Port)> from, (int Least, int Most) times)
    {
        foreach (var (source, port) in from)
        {
            _chart.Connect(source, port, id);
        }

        return Runs(id, times);
    }

    private string Runs(string id, (int Least, int Most) times)
    {
        _chart.Expected[id] = times;
        return id;
    }
}
