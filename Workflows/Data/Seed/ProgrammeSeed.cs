using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Data.Seed;

/// <summary>What every database begins with: the holidays and the shipped workflows. Run at each start: what is there stays, what an administrator published stays his.</summary>
public sealed class ProgrammeSeed(ICommitGate gate)
{
    /// <summary>The author of shipped definitions: a newer edition replaces these, and only these.</summary>
    public const string Author = "shipped";

    /// <param name="definitions">The text of workflows.json.</param>
    /// <returns>How many definitions were published now.</returns>
    /// <exception cref="DefinitionRefusedException">One of them cannot run; nothing was published.</exception>
    public Task<int> ApplyAsync(string definitions, CancellationToken cancellationToken = default)
    {
        var parsed = DefinitionJson.Read(definitions);
        return gate.CommitAsync(
            "seed",
            async (services, ct) =>
            {
                var holidays = services.GetRequiredService<HolidayService>();
                await holidays.SeedAsync(ct);
                await services.GetRequiredService<ProgrammeDbContext>().SaveChangesAsync(ct);
                await holidays.LoadAsync(ct);
                return (await services.GetRequiredService<IDefinitionPublisher>().SeedAsync(parsed, new DefinitionChange(Author), ct)).Count;
            },
            cancellationToken);
    }

    /// <summary>The made-up people of a demonstration or rehearsal. Never in Production.</summary>
    public Task ApplyPeopleAsync(CancellationToken cancellationToken = default) =>
        gate.CommitAsync("seed.people", (services, ct) => new PeopleSeed(services.GetRequiredService<ProgrammeDbContext>()).ApplyAsync(ct), cancellationToken);
}
