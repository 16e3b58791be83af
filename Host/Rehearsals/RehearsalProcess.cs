using System.Diagnostics;
using System.Globalization;
using System.Text;
using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Rehearsals;

/// <summary>Plays one year in a process of its own: this program's verb "rehearse", in a folder of its own, in low priority, with a limit to its memory and nothing of this host's settings.</summary>
internal sealed class RehearsalProcess(RehearsalLimits limits)
{
    /// <summary>All that the child gets of the surroundings: no connection string, no mail server, no secret.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "SystemRoot", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramFiles", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH"];

    /// <summary>More output than any outcome has.</summary>
    private const int MostErrorText = 20_000;

    /// <param name="onDay">Told the simulated day that was reached.</param>
    public async Task<(int ExitCode, string Output, string Errors)> PlayAsync(
        DraftRehearsal order, string definitions, string folder, Action<DateTimeOffset> onDay, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Describe(order, definitions, folder)) ?? throw new InvalidOperationException("The rehearsal did not start.");
        try
        {
            Lower(process);
            var errors = new StringBuilder();
            process.ErrorDataReceived += (_, line) => Take(line.Data, errors, onDay);
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, errors.ToString());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private ProcessStartInfo Describe(DraftRehearsal order, string definitions, string folder)
    {
        var (program, first) = Program();
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] arguments =
        [
            .. first, "rehearse", "--json", "--tethered",
            "--year", Number(order.Year), "--applicants", Number(order.Applicants), "--seed", Number(order.Seed), "--definitions", definitions,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var kept = Inherited.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        kept.ForEach(v => start.Environment[v.Name] = v.Value);
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = folder;
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.MegabytesAtMost * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    /// <summary>This program as it was started: by its own executable, or by dotnet. Where the machine can, it is started nice: a priority set later would reach the first thread only.</summary>
    private static (string Program, string[] First) Program()
    {
        var assembly = typeof(RehearsalProcess).Assembly;
        var own = Environment.ProcessPath ?? "dotnet";
        string[] command = assembly.Location.Length == 0 || Path.GetFileNameWithoutExtension(own) == assembly.GetName().Name
            ? [own]
            : [Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet", assembly.Location];
        const string Nice = "/usr/bin/nice";
        return File.Exists(Nice) ? (Nice, ["-n", "15", .. command]) : (command[0], command[1..]);
    }

    private static void Lower(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            // It has ended, or the machine does not let us: then it is nice already or runs like everything else.
        }
    }

    /// <summary>"2025-06-14  decisions 159, …" says how far it is; everything else is for whoever looks for a fault.</summary>
    private static void Take(string? line, StringBuilder errors, Action<DateTimeOffset> onDay)
    {
        if (line is { Length: > 10 } && DateTimeOffset.TryParseExact(line[..10] + " +09:00", "yyyy-MM-dd zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            onDay(day);
        }
        else if (line is not null && errors.Length < MostErrorText)
        {
            errors.AppendLine(line);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
