using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace SmartFactory.TestKit;

/// <summary>
/// A program started by a test: its output is collected line by line, it can be killed like by a power cut,
/// and it never outlives the test run.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<ChildProcess, bool> Running = new();
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in Running.Keys)
        {
            child.Kill();
        }
    };

    private ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Running[this] = true;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>Everything written so far, standard output and error in the order of arrival.</summary>
    public string Output => string.Join('\n', lines);

    public IReadOnlyList<string> Lines => [.. lines];

    public static ChildProcess Start(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? RepositoryRoot.Path };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start);
    }

    /// <summary>Runs a program to its end; a non-zero exit throws with its output.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        await using var child = Start(program, arguments);
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? child.Output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {child.ExitCode}:\n{child.Output}");
    }

    public void Send(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
    }

    /// <summary>The first line for which the selector gives a value; fails at once when the program ends without it.</summary>
    public Task<T> WaitForLineAsync<T>(Func<string, T?> select, string what, TimeSpan? patience = null)
        where T : class => Eventually.GetAsync(
        () =>
        {
            var found = lines.Select(select).FirstOrDefault(value => value is not null);
            return found is null && HasExited
                ? throw new InvalidOperationException($"The program ended before: {what}\n{Output}")
                : Task.FromResult(found);
        },
        $"{what}\n{Output}",
        patience);

    public Task WaitForExitAsync(CancellationToken cancellationToken = default) => process.WaitForExitAsync(cancellationToken);

    /// <summary>SIGTERM, as a service manager sends it: the program may finish what it has.</summary>
    public async Task TerminateAsync() => await RunAsync("kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>SIGKILL, with everything the program started: no chance to finish anything.</summary>
    /// <param name="withChildren">False: what it started is left to notice by itself.</param>
    public void Kill(bool withChildren = true)
    {
        Running.TryRemove(this, out _);
        try
        {
            process.Kill(withChildren);
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
