using System.Diagnostics;
using System.Globalization;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Host.Commands;

/// <summary>One line on standard error that moves with virtual time; in a log, a line a quarter of a minute.</summary>
internal sealed class RehearsalProgressLine(Stopwatch watch) : IProgress<RehearsalProgress>
{
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private TimeSpan _last = TimeSpan.FromSeconds(-60);

    public void Report(RehearsalProgress value)
    {
        if (watch.Elapsed - _last < (_isTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5)))
        {
            return;
        }

        _last = watch.Elapsed;
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Now.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd}  decisions {value.Acts}, timers {value.Timers}, hand-overs {value.Dispatches}, planned {value.OpenTasks}  ({watch.Elapsed.TotalSeconds:F0} s)");
        Console.Error.Write(_isTerminal ? $"\r{line,-100}" : line + Environment.NewLine);
    }

    public void End()
    {
        if (_isTerminal)
        {
            Console.Error.WriteLine();
        }
    }
}
