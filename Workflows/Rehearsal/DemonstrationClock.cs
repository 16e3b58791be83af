using System.Globalization;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The machine's clock, put forward by as much as somebody asked for on the demonstration's clock page. How much is kept in a file beside the database: after a restart it is no earlier than it was.</summary>
public sealed class DemonstrationClock : MovableClock
{
    private readonly string _file;
    private readonly Lock _moving = new();
    private long _aheadTicks;

    public DemonstrationClock(string file)
    {
        _file = file;
        if (File.Exists(file) && long.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var ticks))
        {
            _aheadTicks = ticks;
        }
    }

    /// <summary>How far ahead of the machine it runs.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Volatile.Read(ref _aheadTicks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public override void MoveTo(DateTimeOffset moment)
    {
        lock (_moving)
        {
            var ahead = (moment - System.GetUtcNow()).Ticks;
            if (ahead <= _aheadTicks)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
            File.WriteAllText(_file, ahead.ToString(CultureInfo.InvariantCulture));
            Volatile.Write(ref _aheadTicks, ahead);
        }
    }
}
