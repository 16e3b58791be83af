using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Bookmarks;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Definitions;
using SmartFactory.Engine.Persistence.Dispatching;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Persistence.PostgreSql;
using SmartFactory.Engine.Persistence.Sqlite;
using SmartFactory.Engine.Persistence.Timers;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Runtime.Dispatching;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Persistence;

public static class PersistenceRegistration
{
    /// <summary>The stores, the commit gate and the reading side, on the database of <paramref name="options"/>. The product adds its context with <see cref="AddEngineContext{TContext, TSqlite, TPostgreSql}"/>.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddCommits(options);
        services.AddStores();
        services.AddDefinitionCatalog();
        services.AddVerification();
        services.AddSingleton(sp => new DatabaseStartup(options, sp.GetRequiredService<ContextActivator>(), sp.GetRequiredService<ILogger<DatabaseStartup>>()));
        return services;
    }

    /// <summary>Registers the product's context with its two models: scoped, writing inside a commit, reading elsewhere; and a factory of reading ones.</summary>
    public static IServiceCollection AddEngineContext<TContext, TSqlite, TPostgreSql>(this IServiceCollection services)
        where TContext : EngineDbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        services.AddSingleton(sp => sp.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Sqlite
            ? ContextActivator.Of<TSqlite>(sp.GetRequiredService<SqlDialect>(), sp.GetRequiredService<ILoggerFactory>())
            : ContextActivator.Of<TPostgreSql>(sp.GetRequiredService<SqlDialect>(), sp.GetRequiredService<ILoggerFactory>()));
        services.AddScoped(sp => (TContext)sp.GetRequiredService<ContextActivator>().For(sp.GetRequiredService<CommitSession>()));
        services.AddScoped<EngineDbContext>(sp => sp.GetRequiredService<TContext>());
        services.AddSingleton<IDbContextFactory<TContext>, ReadContextFactory<TContext>>();
        return services;
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddScoped<IDefinitionStore, DefinitionStore>();
        services.AddScoped<IDefinitionQueries, DefinitionQueries>();
        services.AddScoped<IInstanceStore, InstanceStore>();
        services.AddScoped<IInstanceQueries, InstanceQueries>();
        services.AddScoped<IJournalStore, JournalStore>();
        services.AddScoped<IIncidentStore, IncidentStore>();
        services.AddScoped<IBookmarkStore, BookmarkStore>();
        services.AddScoped<ITriggerStore, TriggerStore>();
        services.AddScoped<IDispatchStore, DispatchStore>();
        services.AddScoped<IDutyLog, DutyLog>();
        services.AddScoped<TimerStore>();
        services.AddScoped<ITimerStore>(sp => sp.GetRequiredService<TimerStore>());
        services.AddScoped<ITimerQueue>(sp => sp.GetRequiredService<TimerStore>());
    }

    private static void AddCommits(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton<CommitSignal>();
        services.AddSingleton<CommitPulse>();
        services.AddScoped<CommitSession>();
        services.AddScoped<IBeforeCommit>(sp => sp.GetRequiredService<CommitSession>());
        services.AddScoped<IAfterCommit>(sp => sp.GetRequiredService<CommitSession>());
        services.AddScoped<EngineCommands>();
        services.AddScoped<IPreparedCommands>(sp => sp.GetRequiredService<EngineCommands>());
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            services.AddSingleton<SqlDialect, SqliteDialect>();
            services.AddSingleton<ICommitGate, SqliteCommitGate>();
        }
        else
        {
            services.AddSingleton<SqlDialect, PostgreSqlDialect>();
            services.AddSingleton<ICommitGate, PostgreSqlCommitGate>();
        }
    }
}
