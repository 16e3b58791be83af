using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence;

/// <summary>Brings the database up to this program's schema. Called once, before anything else touches it.</summary>
public sealed class DatabaseStartup
{
    private readonly DatabaseOptions _options;
    private readonly ContextActivator _contexts;

    internal DatabaseStartup(DatabaseOptions options, ContextActivator contexts)
    {
        _options = options;
        _contexts = contexts;
    }

    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        if (_options.SqlitePath is { } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        await using var context = _contexts.ForReading();
        await context.Database.MigrateAsync(cancellationToken);
    }
}
