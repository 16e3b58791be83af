using System.Text.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Rehearsals;

/// <summary>The two years of one rehearsal, one after the other, and how far they are.</summary>
internal sealed class RehearsalPlay(DraftRehearsal rehearsal, string folder, RehearsalLimits limits)
{
    /// <summary>How long a simulated year takes to its last certificate, until one has been played.</summary>
    private static readonly TimeSpan UsualLength = TimeSpan.FromDays(880);

    private readonly DateTimeOffset _begin = new(rehearsal.Year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private DateTimeOffset _end = new DateTimeOffset(rehearsal.Year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)) + UsualLength;

    public bool IsDraft { get; private set; }

    public DateTimeOffset? Day { get; private set; }

    public bool IsOverTime { get; private set; }

    public int Percent
    {
        get
        {
            var part = Day is { } day ? Math.Clamp((day - _begin) / (_end - _begin), 0, 0.98) : 0;
            return (int)((IsDraft ? 50 : 0) + (part * 50));
        }
    }

    /// <exception cref="RehearsalPlayException">One of the two has no outcome.</exception>
    public async Task<RehearsedPair> BothAsync(IReadOnlyList<DefinitionVersion> published, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(limits.MinutesAtMost));
        using var over = limit.Token.Register(() => IsOverTime = !cancellationToken.IsCancellationRequested);
        var before = await OneAsync("published.json", published.Select(v => v.Json), limit.Token);
        (IsDraft, Day, _end) = (true, null, before.Report.EndedAt);
        var after = await OneAsync("draft.json", published.Where(v => v.DefinitionId != rehearsal.DefinitionId).Select(v => v.Json).Append(rehearsal.DraftJson), limit.Token);
        return new RehearsedPair(before, after);
    }

    private async Task<RehearsedYear> OneAsync(string name, IEnumerable<string> definitions, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, DefinitionJson.Write(definitions.Select(DefinitionJson.ReadOne)), cancellationToken);
        var (exitCode, output, errors) = await new RehearsalProcess(limits).PlayAsync(rehearsal, file, folder, day => Day = day, cancellationToken);
        try
        {
            // 0: clean; 1: it ended, with cases left standing or promises broken, which is an outcome.
            return exitCode is 0 or 1 ? RehearsedPair.ReadYear(output) : throw new RehearsalPlayException(exitCode == 2 ? DraftRehearsalFailure.Refused : DraftRehearsalFailure.Broken, errors.Trim());
        }
        catch (JsonException)
        {
            throw new RehearsalPlayException(DraftRehearsalFailure.Broken, errors.Trim());
        }
    }
}
