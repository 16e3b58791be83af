namespace SmartFactory.Host.Commands;

/// <summary>Something the program does from the command line instead of serving pages: <c>dotnet run --project Host -- verb …</c>. One file per verb; found by type.</summary>
internal interface ICommandVerb
{
    string Name { get; }

    /// <summary>One line of help: the arguments and what it does.</summary>
    string Usage { get; }

    /// <returns>The exit code.</returns>
    Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken);
}
