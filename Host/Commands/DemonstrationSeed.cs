using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Host.Adapters;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Commands;

/// <summary>Gives an empty Development database a past: last year's round with a dozen firms, played to today, and this year's with its call open. Played by the rehearsal through the product's own services, so that every desk shows what it would show.</summary>
internal static class DemonstrationSeed
{
    private static readonly Dictionary<string, int> FewSeats = new() { ["JS1"] = 2, ["JS2"] = 3, ["JS3"] = 1 };

    public static async Task PlayAsync(IServiceProvider host, string filesFolder, CancellationToken cancellationToken)
    {
        await using (var db = await host.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync(cancellationToken))
        {
            if (await db.Set<Round>().AnyAsync(cancellationToken) || await db.Instances.AnyAsync(cancellationToken))
            {
                return;
            }
        }

        Console.WriteLine("Playing a demonstration year; this takes a moment and happens once.");
        var now = host.GetRequiredService<TimeProvider>().GetUtcNow();
        var year = now.ToOffset(TimeSpan.FromHours(9)).Year;
        var begin = now.AddDays(-45);
        var clock = new VirtualClock(new DateTimeOffset(year - 1, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)));
        await using var services = ProductServices.Build(host.GetRequiredService<DatabaseOptions>(), own =>
        {
            own.AddSingleton<TimeProvider>(clock);
            own.AddSingleton<IMailTransport, AcceptingMailServer>();
            own.AddSingleton<IFileStore>(new FileStorage(filesFolder));
        });
        var last = new RehearsalOptions { Year = year - 1, Applicants = 7, Quotas = FewSeats, LeavesOtherRounds = true, StopAt = begin };
        await new RehearsalRun(services, last, clock).RunAsync(cancellationToken: cancellationToken);
        var current = new RehearsalOptions
        {
            Year = year,
            Applicants = 10,
            Quotas = FewSeats,
            StartAt = begin,
            StopAt = now,
            Call = new CallDates(WorkingHours.NextBusinessMorning(now.AddDays(-14)), WorkingHours.NextBusinessMorning(now.AddDays(20)).AddHours(9)),
        };
        await new RehearsalRun(services, current, clock).RunAsync(cancellationToken: cancellationToken);
    }
}
