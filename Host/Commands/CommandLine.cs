namespace SmartFactory.Host.Commands;

/// <summary>Runs the verb named by the first argument, if there is one.</summary>
internal static class CommandLine
{
    /// <returns>The exit code, or null when the arguments name no verb and pages shall be served.</returns>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var verbs = Verbs();
        if (verbs.FirstOrDefault(v => v.Name == args[0]) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"Unknown command '{args[0]}'. Commands:");
            foreach (var known in verbs)
            {
                await Console.Error.WriteLineAsync($"  {known.Name} {known.Usage}");
            }

            return 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await verb.RunAsync(new CommandArguments(args[1..]), stop.Token);
        }
        catch (CommandException e)
        {
            await Console.Error.WriteLineAsync($"{verb.Name}: {e.Message}");
            await Console.Error.WriteLineAsync($"Usage: {verb.Name} {verb.Usage}");
            return 2;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 130;
        }
    }

    private static List<ICommandVerb> Verbs() => [.. typeof(CommandLine).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICommandVerb)))
        .Select(t => (ICommandVerb)Activator.CreateInstance(t)!)
        .OrderBy(v => v.Name, StringComparer.Ordinal)];
}
