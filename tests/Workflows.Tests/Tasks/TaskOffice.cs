using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tests.Scenarios;

namespace SmartFactory.Workflows.Tests.Tasks;

/// <summary>Offices, one firm and its application on a real database, with the real engine and a clock that moves when told. Monday 2026-03-09, 10:00 in Seoul.</summary>
internal sealed class TaskOffice : IAsyncDisposable
{
    public const string Case = "2026-JS1-0001";

    private const string FileName = "office.db";

    /// <summary>Migrating takes longer than any of the tests.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(async () =>
    {
        var office = new TaskOffice(null);
        office.HireEverybody();
        await office.FoundAsync();
        await office._services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        var content = await File.ReadAllBytesAsync(Path.Combine(office._folder, FileName));
        Directory.Delete(office._folder, recursive: true);
        return content;
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("office-").FullName;
    private readonly ServiceProvider _services;
    private int _flows;

    private TaskOffice(DatabaseOptions? database) => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IMailTransport, AcceptingMailServer>()
        .AddSingleton<IFileStore>(new FolderFiles(Path.Combine(_folder, "files")))
        .AddEngine()
        .AddPersistence(database ?? DatabaseOptions.Sqlite(Path.Combine(_folder, FileName), waitForDisk: false))
        .AddWorkflows()
        .BuildServiceProvider();

    public VirtualClock Clock { get; } = new(SeoulTime.At(new DateOnly(2026, 3, 9), new TimeOnly(10, 0)));

    public IServiceProvider Services => _services;

    public Dictionary<string, Person> People { get; } = [];

    public Person this[string id] => People[id];

    public static async Task<TaskOffice> OpenAsync(DatabaseOptions? database = null)
    {
        var office = new TaskOffice(database);
        office.HireEverybody();
        if (database is null)
        {
            await File.WriteAllBytesAsync(Path.Combine(office._folder, FileName), await Template.Value);
        }
        else
        {
            await office.FoundAsync();
        }

        return office;
    }

    /// <summary>Starts a case that asks what <paramref name="inputs"/> say, and gives the tasks that came of it.</summary>
    public async Task<List<StaffTask>> AskAsync(JsonObject inputs, string type = "Elsa.UserTask", string? correlation = Case)
    {
        var id = $"flow-{++_flows}";
        inputs["title"] ??= "요건 검토";
        inputs["taskType"] ??= "screening.review";
        var flow = TaskFlow.Of(id, type, inputs);
        await CommitAsync(async services =>
        {
            var publisher = services.GetRequiredService<IDefinitionPublisher>();
            await publisher.SaveDraftAsync(flow, new DefinitionChange("test"));
            return await publisher.PublishAsync(id, new DefinitionChange("test"));
        });
        var instance = await CommitAsync(s => s.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(id) { CorrelationId = correlation }));
        return await ReadAsync(db => db.Set<StaffTask>().Where(t => t.InstanceId == instance).OrderBy(t => t.Id).ToListAsync());
    }

    public async Task<StaffTask> AskOneAsync(JsonObject inputs, string type = "Elsa.UserTask") => Assert.Single(await AskAsync(inputs, type));

    public Task<TaskAnswer> DoAsync(Func<TaskService, Task<TaskAnswer>> work) => CommitAsync(s => work(s.GetRequiredService<TaskService>()));

    public Task<TaskAnswer> DecideAsync(StaffTask task, string person, string action, JsonObject? data = null, int? revision = null) =>
        DoAsync(s => s.CompleteAsync(new TaskDecision(task.Id, revision, action, data ?? []), this[person]));

    public Task<TaskAnswer> ExtendAsync(StaffTask task, string person, string reason = "자료 준비", int? revision = null) =>
        CommitAsync(s => s.GetRequiredService<TaskExtension>().ExtendAsync(task.Id, revision, reason, this[person]));

    public Task<T> CommitAsync<T>(Func<IServiceProvider, Task<T>> work) => _services.GetRequiredService<ICommitGate>().CommitAsync("test", (services, _) => work(services));

    public async Task<T> ReadAsync<T>(Func<ProgrammeDbContext, Task<T>> read)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public async Task<T> InboxAsync<T>(Func<TaskInbox, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TaskInbox>());
    }

    public Task<StaffTask> NowAsync(StaffTask task) => ReadAsync(db => db.Set<StaffTask>().AsNoTracking().SingleAsync(t => t.Id == task.Id));

    public Task<List<OutboxMessage>> MailsAsync(string template) =>
        ReadAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Template == template).OrderBy(m => m.CreatedAt).ThenBy(m => m.Recipient).ToListAsync());

    /// <summary>"03-13 09:00 firm@example.org" for each mail made from the template.</summary>
    public async Task<List<string>> PostmarksAsync(string template) => [.. (await MailsAsync(template)).Select(m => $"{m.CreatedAt.ToSeoul():MM-dd HH:mm} {m.Recipient.Split('@')[0]}")];

    public Task<List<AuditEntry>> AuditAsync(string action) => ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == action).ToListAsync());

    /// <summary>Goes from one due timer to the next.</summary>
    public async Task WalkAsync(DateTimeOffset until)
    {
        var pump = _services.GetRequiredService<IDispatchPump>();
        while (true)
        {
            await pump.DrainAsync();
            if (await pump.NextDueAsync() is not { } due || due > until)
            {
                Clock.MoveTo(until);
                Assert.Empty(await ReadAsync(db => db.Incidents.AsNoTracking().Select(i => i.Message).ToListAsync()));
                return;
            }

            Clock.MoveTo(due);
            await pump.FireDueTimersAsync();
        }
    }

    public Task WalkAsync(string seoul) => WalkAsync(Instant(seoul));

    public static DateTimeOffset Instant(string seoul) =>
        SeoulTime.TryParse(seoul, DueRule.DefaultCutOff, out var instant) ? instant : throw new FormatException(seoul);

    /// <summary>Every violation of the product's invariants that has to do with tasks and the engine.</summary>
    public async Task<List<string>> ViolationsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var found = new List<string>();
        foreach (var invariant in scope.ServiceProvider.GetServices<IInvariant>().Where(i => i.Id is "I2" or "I3" or "I4" or "I5" or "I7" or "I9"))
        {
            await foreach (var violation in invariant.CheckAsync(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>(), CancellationToken.None))
            {
                found.Add($"{invariant.Id} {violation}");
            }
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void HireEverybody()
    {
        Hire("boss", Area.Province, "과장");
        Hire("leader", Area.Institute, "팀장");
        Hire("oh", Area.Institute, "담당");
        Hire("kim", Area.Institute, "담당");
        Hire("gunsan", Area.Municipality, "담당").MunicipalityCode = "52130";
        Hire("iksan", Area.Municipality, "담당").MunicipalityCode = "52140";
        Hire("judge", Area.Evaluator, null);
        Hire("firm", Area.Company, "실무").CompanyId = "c1";
        Hire("other-firm", Area.Company, "실무").CompanyId = "c2";
        Hire("root", Area.Admin, null);
    }

    private async Task FoundAsync()
    {
        await _services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        await CommitAsync(services =>
        {
            var db = services.GetRequiredService<ProgrammeDbContext>();
            var round = RoundPlanner.Plan(2026, null, services.GetRequiredService<HolidayRegister>().Current);
            db.AddRange(round, Firm("c1", "4028100001", "가람정밀", "52130"), Firm("c2", "4028100002", "다솔정밀", "52140"));
            db.Add(new Application { Id = "a1", Number = Case, RoundId = round.Id, CompanyId = "c1", Track = "JS1", MunicipalityCode = "52130", Status = ApplicationStatus.Submitted, StartedAt = Clock.GetUtcNow(), SubmittedAt = Clock.GetUtcNow() });
            db.AddRange(People.Values);
            return Task.FromResult(true);
        });
    }

    private Person Hire(string id, Area area, string? position) => People[id] = new Person
    {
        Id = id,
        DisplayName = id,
        Area = area,
        Position = position,
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        Email = id + "@example.org",
        NormalizedEmail = id.ToUpperInvariant() + "@EXAMPLE.ORG",
        SecurityStamp = id,
        IsDemo = true,
    };

    private static Company Firm(string id, string number, string name, string municipality) => new()
    {
        Id = id, BusinessNumber = number, Name = name, Representative = "한도윤", MunicipalityCode = municipality, Address = "산단로 1",
        RepresentativeEmail = id + "-ceo@example.org", ContactEmail = id + "-staff@example.org", ContactName = "김담당",
    };
}
