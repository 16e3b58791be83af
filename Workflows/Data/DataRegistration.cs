using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence;
using SmartFactory.Workflows.Data.Seed;

namespace SmartFactory.Workflows.Data;

internal static class DataRegistration
{
    /// <summary>The programme's context on whichever database <c>AddPersistence</c> was given.</summary>
    public static IServiceCollection AddData(this IServiceCollection services) =>
        services.AddSingleton<ProgrammeSeed>().AddEngineContext<ProgrammeDbContext, SqliteProgrammeDbContext, PostgreSqlProgrammeDbContext>();
}
