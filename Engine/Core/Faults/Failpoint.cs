using System.Diagnostics;
using System.Globalization;

namespace SmartFactory.Engine.Faults;

/// <summary>
/// Ends the process, as a power cut would, where the environment says: <c>FAILPOINT=mail.sent:3</c> at the third time that
/// point is passed; <c>FAILPOINT=*:0.01:7</c> instead lets every point fail with that probability (seed 7).
/// Without the variable a point costs one comparison with null.
/// </summary>
public static class Failpoint
{
    public const string Variable = "FAILPOINT";

    private static readonly Plan? Armed = Plan.Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Whether this process is meant to fail. A host in Production refuses to start like that.</summary>
    public static bool IsArmed => Armed is not null;

    /// <summary>Whether points throw instead of ending the process.</summary>
    public static bool Throws => Armed is { IsRandom: true };

    public static void Pass(string name) => Armed?.Pass(name);

    private sealed class Plan(string name, int countdown, double rate, Random? dice)
    {
        private readonly Lock _lock = new();
        private int _left = countdown;

        public bool IsRandom => dice is not null;

        public static Plan? Read(string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var parts = text.Split(':');
            return parts[0] == "*"
                ? new Plan("*", 0, double.Parse(parts[1], CultureInfo.InvariantCulture), new Random(int.Parse(parts[2], CultureInfo.InvariantCulture)))
                : new Plan(parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1, 0, null);
        }

        public void Pass(string passed)
        {
            if (dice is not null)
            {
                Throw(passed);
            }
            else if (passed == name && Interlocked.Decrement(ref _left) == 0)
            {
                // SIGKILL: no handler runs, no buffer is flushed.
                Process.GetCurrentProcess().Kill();
                Process.GetCurrentProcess().WaitForExit();
            }
        }

        private void Throw(string passed)
        {
            lock (_lock)
            {
#pragma warning disable CA5394 // A test's dice, to be thrown again from the same seed.
                if (dice!.NextDouble() >= rate)
#pragma warning restore CA5394
                {
                    return;
                }
            }

            throw new InjectedFaultException(passed);
        }
    }
}
