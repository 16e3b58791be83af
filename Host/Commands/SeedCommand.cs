using SmartFactory.Engine.Persistence;

namespace SmartFactory.Host.Commands;

/// <summary>Publishes a file of definitions without starting the host.</summary>
internal sealed class SeedCommand : ICommandVerb
{
    public string Name => "import-definitions";

    public string Usage => "[file] [--db file]   publishes what is new in workflows.json or another file of definitions";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var path = arguments.Plain is [var file, ..] ? ProductServices.FullPath(file) : ShippedDefinitions.Path;
        await using var services = ProductServices.Build(ProductServices.Database(arguments));
        arguments.RefuseUnknown();
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancellationToken);
        var count = await ShippedDefinitions.SeedAsync(services, path, cancellationToken);
        Console.Out.WriteLine($"{count} published");
        return 0;
    }
}
