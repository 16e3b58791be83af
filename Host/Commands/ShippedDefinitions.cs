using System.Text.Json;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Data.Seed;

namespace SmartFactory.Host.Commands;

/// <summary>workflows.json beside the program, or another edition of it.</summary>
internal static class ShippedDefinitions
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "workflows.json");

    /// <summary>Publishes what is new of the file. All faults are told at once, by activity.</summary>
    /// <exception cref="CommandException">The file is missing or is refused.</exception>
    public static async Task<int> SeedAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        try
        {
            return await services.GetRequiredService<ProgrammeSeed>().ApplyAsync(await File.ReadAllTextAsync(path, cancellationToken), cancellationToken);
        }
        catch (DefinitionRefusedException refused)
        {
            throw new CommandException($"{path} was refused:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", refused.Reasons)}");
        }
        catch (JsonException broken)
        {
            throw new CommandException($"{path} cannot be read: {broken.Message}");
        }
    }
}
