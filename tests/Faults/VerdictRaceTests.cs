using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults;

/// <summary>T6 at size: yes, no, handed over and out of time, all at the same moment, ten thousand times. (The same in small runs with every build: TaskRaceContract.)</summary>
public sealed class VerdictRaceTests(PostgresCluster cluster)
{
    private const int AtOnce = 16;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_yes_no_handover_and_timeout_at_one_moment_one_outcome_one_mail_and_one_audit_entry_come(bool onServer)
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null, withMail: false);
        var people = await world.ReadAsync(db => db.Set<Person>().AsNoTracking().ToDictionaryAsync(p => p.Id));
        var rounds = Length.Rounds(10_000);
        var (decided, timedOut, handedOver) = (0, 0, 0);
        for (var done = 0; done < rounds; done += AtOnce)
        {
            var tasks = await Office.AskManyAsync(world, VictimCases.Verdict, Math.Min(AtOnce, rounds - done));
            foreach (var (decisions, timeouts, handovers) in await Task.WhenAll(tasks.Select((task, round) => RaceAsync(world, task, round, people[VictimCases.Officer], people[VictimCases.Deputy]))))
            {
                Assert.Equal(1, decisions + timeouts);
                decided += decisions;
                timedOut += timeouts;
                handedOver += handovers;
            }
        }

        var violations = await world.ViolationsAsync();
        world.Faults = rounds;
        world.Report("T6", $"{decided} decided, {timedOut} timed out, {handedOver} handed over before, {violations.Count} violations");
        Assert.Equal([], violations);
        await JudgeAsync(world, rounds, timedOut, handedOver);
    }

    private static async Task JudgeAsync(FaultWorld world, int rounds, int timedOut, int handedOver)
    {
        Assert.Equal(rounds, await world.ReadAsync(db => db.Instances.CountAsync(i => i.SubStatus == WorkflowSubStatus.Finished && i.Version == 2)));
        Assert.Equal(rounds, await world.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Template == "common.result")));
        Assert.Equal(rounds, await world.ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Template == "common.result").Select(m => m.InstanceId).Distinct().CountAsync()));
        Assert.Equal(timedOut, await world.ReadAsync(db => db.Set<StaffTask>().CountAsync(t => t.Status == StaffTaskStatus.TimedOut)));
        var entries = await world.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.Action.StartsWith("task.")).Select(e => new { e.Action, e.Subject }).ToListAsync());
        var ends = entries.Where(e => e.Action == "task.completed" || e.Action.StartsWith("task.timed", StringComparison.Ordinal)).ToList();
        Assert.Equal(rounds, ends.Count);
        Assert.Equal(rounds, ends.Select(e => e.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(handedOver, entries.Count(e => e.Action == "task.assigned"));
    }

    private static async Task<(int Decisions, int Timeouts, int Handovers)> RaceAsync(FaultWorld world, string task, int round, Person officer, Person deputy)
    {
        var gate = world.Services.GetRequiredService<ICommitGate>();
        var bookmark = await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.Id == task).Select(t => t.BookmarkId).SingleAsync());
        Func<Task<bool>>[] contenders =
        [
            () => DoAsync(s => s.CompleteAsync(new TaskDecision(task, null, "적합", []), officer)),
            () => DoAsync(s => s.AssignAsync(task, null, deputy, officer)),
            () => DoAsync(s => s.CompleteAsync(new TaskDecision(task, null, "부적합", []), deputy)),
            () => gate.CommitAsync("test.timeout", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(bookmark, new JsonObject { ["timeout"] = true }, ct)),
        ];

        // All at once; who is a few microseconds ahead changes from round to round.
        var won = new bool[contenders.Length];
        await Task.WhenAll(Enumerable.Range(round, contenders.Length).Select(n => n % contenders.Length).Select(n => Task.Run(async () => won[n] = await contenders[n]())));
        return ((won[0] ? 1 : 0) + (won[2] ? 1 : 0), won[3] ? 1 : 0, won[1] ? 1 : 0);

        async Task<bool> DoAsync(Func<TaskService, Task<TaskAnswer>> act)
        {
            var answer = await gate.CommitAsync("test.act", (services, _) => act(services.GetRequiredService<TaskService>()));
            Assert.Contains(answer.Kind, new[] { TaskAnswerKind.Done, TaskAnswerKind.Stale });
            return answer.Kind == TaskAnswerKind.Done;
        }
    }
}
