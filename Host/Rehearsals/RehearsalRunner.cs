using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Rehearsals;

/// <summary>Looks for a rehearsal that was asked for, plays the published definitions and then the same with the draft, and stores both outcomes. The row is the truth: it survives the page, the session and this process.</summary>
internal sealed class RehearsalRunner(IServiceScopeFactory scopes, ICommitGate gate, DatabaseOptions database, IOptions<RehearsalLimits> limits, ILogger<RehearsalRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string _node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!limits.Value.PlayedHere)
        {
            return;
        }

        // On a file nobody else can be at work: whatever runs there is left from a process that was killed.
        var isAlone = database.SqlitePath is not null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await LookAsync(isAlone, stoppingToken) is { } rehearsal)
                {
                    await RunAsync(rehearsal, stoppingToken);
                }

                isAlone = false;
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away for a minute must not end this for good.
                log.LogError(failure, "Rehearsals of drafts could not be looked after");
                await Task.Delay(TimeSpan.FromSeconds(10), CancellationToken.None);
            }
        }
    }

    /// <summary>Only a glance when nothing is asked for: a commit every two seconds for nothing would be a waste.</summary>
    private async Task<DraftRehearsal?> LookAsync(bool isAlone, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<DraftRehearsalDesk>().AtWorkAsync(cancellationToken) is null)
            {
                return null;
            }
        }

        return await gate.CommitAsync(
            "rehearsal.take",
            async (services, ct) =>
            {
                var desk = services.GetRequiredService<DraftRehearsalDesk>();
                await desk.FreeAsync(isAlone, ct);
                return await desk.TakeAsync(_node, ct);
            },
            cancellationToken);
    }

    private async Task RunAsync(DraftRehearsal rehearsal, CancellationToken stoppingToken)
    {
        var folder = Directory.CreateTempSubdirectory("draft-rehearsal-");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var play = new RehearsalPlay(rehearsal, folder.FullName, limits.Value);
        var watching = WatchAsync(rehearsal.Id, play, stop);
        try
        {
            var (outcome, published) = await PlayAsync(play, rehearsal, stop.Token);
            await EndAsync(watching, stop);
            await gate.CommitAsync("rehearsal.finish", (services, ct) => services.GetRequiredService<DraftRehearsalDesk>().FinishAsync(rehearsal.Id, outcome, published, ct), CancellationToken.None);
        }
        catch (Exception failure) when (Cause(failure, play, stoppingToken) is { } cause)
        {
            await EndAsync(watching, stop);
            log.LogInformation("The rehearsal of {Definition} ended without an outcome: {Cause}", rehearsal.DefinitionId, cause);
            await gate.CommitAsync("rehearsal.fail", (services, ct) => services.GetRequiredService<DraftRehearsalDesk>().FailAsync(rehearsal.Id, cause, (failure as RehearsalPlayException)?.Message, ct), CancellationToken.None);
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<(RehearsedPair Outcome, int? Published)> PlayAsync(RehearsalPlay play, DraftRehearsal rehearsal, CancellationToken cancellationToken)
    {
        IReadOnlyList<DefinitionVersion> published;
        await using (var scope = scopes.CreateAsyncScope())
        {
            published = await scope.ServiceProvider.GetRequiredService<IDefinitionStore>().ListAsync(published: true, cancellationToken);
        }

        return (await play.BothAsync(published, cancellationToken), published.FirstOrDefault(v => v.DefinitionId == rehearsal.DefinitionId)?.Version);
    }

    /// <summary>Tells the row how far it is, and the work when somebody gave it up.</summary>
    private async Task WatchAsync(string id, RehearsalPlay play, CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await gate.CommitAsync("rehearsal.report", (services, ct) => services.GetRequiredService<DraftRehearsalDesk>().ReportAsync(id, play.Percent, play.IsDraft, play.Day, ct), stop.Token))
                {
                    await stop.CancelAsync();
                }

                await Task.Delay(Pause, stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (System.Data.Common.DbException failure)
            {
                log.LogWarning("How far the rehearsal is could not be stored: {Reason}", failure.Message);
            }
        }
    }

    private static async Task EndAsync(Task watching, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await watching;
    }

    private static DraftRehearsalFailure? Cause(Exception failure, RehearsalPlay play, CancellationToken stoppingToken) => failure switch
    {
        OperationCanceledException when play.IsOverTime => DraftRehearsalFailure.TooLong,
        // Given up by somebody: the row says so already, and this changes nothing of it.
        OperationCanceledException => DraftRehearsalFailure.Interrupted,
        RehearsalPlayException refused => refused.Failure,
        _ when stoppingToken.IsCancellationRequested => DraftRehearsalFailure.Interrupted,
        JsonException or IOException or InvalidOperationException or System.ComponentModel.Win32Exception => DraftRehearsalFailure.Broken,
        _ => null,
    };

    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{Folder} could not be removed: {Reason}", folder.FullName, exception.Message);
        }
    }
}
